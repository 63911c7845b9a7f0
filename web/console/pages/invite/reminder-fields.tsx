import type { CallError } from "../../../client.ts";
import { chasing } from "../../messages/chasing.ts";
import { TextField } from "../../parts/text-field.tsx";

/** Days of a reminder plan as typed: `7, 2`. */
export type TypedPlan = { before: string; after: string };

/** On which days reminders go out by themselves. */
export function ReminderFields(props: {
  form: string;
  typed: TypedPlan;
  onTyped: (typed: TypedPlan) => void;
  problem: CallError | undefined;
}) {
  const { form, typed, onTyped, problem } = props;
  return (
    <>
      {(["before", "after"] as const).map((part) => (
        <TextField
          key={part}
          form={form}
          path={`reminders.${part}`}
          label={chasing.remindOn[part]}
          hint={chasing.daysHint}
          size="short"
          value={typed[part]}
          onValue={(text) => onTyped({ ...typed, [part]: text })}
          problem={problem}
        />
      ))}
    </>
  );
}
