import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";
import { useWork } from "./use-portal.ts";

/** Whom to write to, as typed. */
export type TypedPerson = { name: string; email: string; note: string };

/** Name, address and note of a colleague. */
export function PersonFields(props: {
  id: string;
  typed: TypedPerson;
  wrong: Partial<Record<"name" | "email", string>>;
  onTyped: (typed: TypedPerson) => void;
}) {
  const { id, typed, wrong, onTyped } = props;
  const text = useWork().words.team;
  return (
    <>
      <TextField
        id={`${id}-name`}
        label={text.name}
        problem={wrong.name}
        value={typed.name}
        maxLength={120}
        onText={(name) => onTyped({ ...typed, name })}
      />
      <TextField
        id={`${id}-email`}
        label={text.email}
        problem={wrong.email}
        value={typed.email}
        keyboard="email"
        maxLength={254}
        onText={(email) => onTyped({ ...typed, email })}
      />
      <TextArea
        id={`${id}-note`}
        label={text.noteLabel}
        hint={text.noteHint}
        value={typed.note}
        maxLength={1000}
        onText={(note) => onTyped({ ...typed, note })}
      />
    </>
  );
}
