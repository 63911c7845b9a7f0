import { useState } from "preact/hooks";
import { DateFields } from "../../question/date-fields.tsx";
import { partsOfDate, readDate } from "../../question/read-date.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { progressNow } from "../asked.ts";
import { personProblems } from "../person.ts";
import type { Work } from "../state.ts";
import { share } from "../team.ts";
import { PersonFields, type TypedPerson } from "./person-fields.tsx";
import { Refused } from "./refused.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

type Wrong = Partial<Record<"name" | "email" | "scope" | "date", string>>;

const NOBODY: TypedPerson = { name: "", email: "", note: "" };
const NO_DATE = partsOfDate(undefined);

/** Shares sections or single questions with a colleague; what was chosen on the way is ticked. */
export function ShareForm({ work }: { work: Work }) {
  const { portal, state, words } = useWork();
  const text = words.team;
  const [person, setPerson] = useState(NOBODY);
  const [sections, setSections] = useState<readonly string[]>(state.share?.sections ?? []);
  const [questions, setQuestions] = useState<readonly string[]>(state.share?.questions ?? []);
  const [date, setDate] = useState(NO_DATE);
  const [wrong, setWrong] = useState<Wrong>({});
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState("");
  const action = useAction();
  const press = (event: Event) => {
    event.preventDefault();
    const empty = Object.values(date).every((part) => part.trim() === "");
    const dueOn = readDate(date);
    const problems: Wrong = {
      ...personProblems(person, text.problems),
      ...(sections.length + questions.length === 0 && { scope: text.problems.scope }),
      ...(!empty && !dueOn && { date: text.problems.date }),
    };
    setWrong(problems);
    setAttempt(attempt + 1);
    setDone("");
    if (Object.keys(problems).length > 0) return action.forget();
    const [name, email, note] = [person.name.trim(), person.email.trim(), person.note.trim()];
    action.run(async () => {
      await share(portal, {
        ...{ name, email, sections: [...sections], questions: [...questions] },
        ...(note && { note }),
        ...(dueOn && { dueOn }),
      });
      setPerson(NOBODY);
      setSections([]);
      setQuestions([]);
      setDate(NO_DATE);
      setDone(text.done(name));
      portal.store.set({ share: undefined, announcement: text.done(name) });
    });
  };
  const summary = Object.entries(wrong).map(([part, message]) => ({ id: ANCHORS[part], message }));
  return (
    <form class="stack" onSubmit={press} noValidate>
      <ErrorSummary
        key={attempt}
        title={text.summary}
        problems={summary.flatMap(({ id, message }) => (id && message ? [{ id, message }] : []))}
      />
      <Refused error={action.error} offline={text.failed} />
      {done && <p class="banner banner-ok">{done}</p>}
      <PersonFields id="share" typed={person} wrong={wrong} onTyped={setPerson} />
      <fieldset class={wrong.scope ? "field field-wrong" : "field"}>
        <legend>{text.sections}</legend>
        {wrong.scope && <span class="problem">{wrong.scope}</span>}
        {progressNow(work).sections.map(({ section, questions: asked }, index) => (
          <div key={section.id} class="scope">
            <div class="choice">
              <input
                type="checkbox"
                id={index === 0 ? "share-scope" : `share-${section.id}`}
                checked={sections.includes(section.id)}
                onChange={() => setSections(toggled(sections, section.id))}
              />
              <label for={index === 0 ? "share-scope" : `share-${section.id}`}>
                {section.title}
              </label>
            </div>
            {!sections.includes(section.id) && (
              <details class="details opened" open={asked.some(({ id }) => questions.includes(id))}>
                <summary>{text.single(section.title)}</summary>
                {asked.map(({ id, text: question }) => (
                  <div class="choice" key={id}>
                    <input
                      type="checkbox"
                      id={`share-q-${id}`}
                      checked={questions.includes(id)}
                      onChange={() => setQuestions(toggled(questions, id))}
                    />
                    <label for={`share-q-${id}`}>{question}</label>
                  </div>
                ))}
              </details>
            )}
          </div>
        ))}
      </fieldset>
      <fieldset class={wrong.date ? "field field-wrong" : "field"}>
        <legend>{text.due}</legend>
        {wrong.date && (
          <span class="problem" id="share-date-problem">
            {wrong.date}
          </span>
        )}
        <DateFields
          id="share-date"
          parts={date}
          words={words.question}
          describedBy={wrong.date ? "share-date-problem" : undefined}
          wrong={wrong.date !== undefined}
          onParts={setDate}
        />
      </fieldset>
      <div class="actions">
        <button class="button button-primary" type="submit" aria-disabled={action.busy}>
          {text.share}
        </button>
      </div>
    </form>
  );
}

const ANCHORS: Readonly<Record<string, string>> = {
  name: "share-name",
  email: "share-email",
  scope: "share-scope",
  date: "share-date",
};

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}
