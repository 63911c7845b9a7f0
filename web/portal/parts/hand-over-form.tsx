import { useState } from "preact/hooks";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { personProblems } from "../person.ts";
import { handOver } from "../team.ts";
import { PersonFields, type TypedPerson } from "./person-fields.tsx";
import { Refused } from "./refused.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Hands everything over to somebody else, who leads from then on. */
export function HandOverForm() {
  const { portal, words } = useWork();
  const text = words.team;
  const [person, setPerson] = useState<TypedPerson>({ name: "", email: "", note: "" });
  const [stay, setStay] = useState(false);
  const [wrong, setWrong] = useState<Partial<Record<"name" | "email", string>>>({});
  const [attempt, setAttempt] = useState(0);
  const [notSaved, setNotSaved] = useState(false);
  const action = useAction();
  const press = (event: Event) => {
    event.preventDefault();
    const problems = personProblems(person, text.problems);
    setWrong(problems);
    setAttempt(attempt + 1);
    setNotSaved(false);
    if (Object.keys(problems).length > 0) return action.forget();
    const [name, email, note] = [person.name.trim(), person.email.trim(), person.note.trim()];
    action.run(async () => {
      const ended = await handOver(portal, { name, email, stay, ...(note && { note }) });
      setNotSaved(ended === "not-saved");
      if (ended === "done") portal.store.set({ announcement: text.handOver.done(name) });
    });
  };
  const problems = Object.entries(wrong).map(([part, message]) => ({
    ...{ id: `over-${part}`, message },
  }));
  return (
    <form class="stack" onSubmit={press} noValidate>
      <p>{text.handOver.text}</p>
      <ErrorSummary key={attempt} title={text.summary} problems={problems} />
      <Refused error={action.error} offline={text.failed} />
      {notSaved && (
        <Banner tone="danger" live>
          <p>{text.handOver.notSaved}</p>
        </Banner>
      )}
      <PersonFields id="over" typed={person} wrong={wrong} onTyped={setPerson} />
      <fieldset class="field">
        <legend>{text.handOver.stay}</legend>
        {[false, true].map((value) => (
          <div class="choice" key={String(value)}>
            <input
              type="radio"
              name="over-stay"
              id={`over-stay-${value}`}
              checked={stay === value}
              onChange={() => setStay(value)}
            />
            <label for={`over-stay-${value}`}>
              {value ? text.handOver.stays : text.handOver.leaves}
            </label>
          </div>
        ))}
      </fieldset>
      <div class="actions">
        <button class="button" type="submit" aria-disabled={action.busy}>
          {text.handOver.go}
        </button>
      </div>
    </form>
  );
}
