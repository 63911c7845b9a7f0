import { useState } from "preact/hooks";
import { DateFields } from "../../question/date-fields.tsx";
import { type DateParts, partsOfDate, readDate } from "../../question/read-date.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { documentProblems } from "../document-problems.ts";
import { replyToFinding } from "../words-between.ts";
import { Refused } from "./refused.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

type Proof = { title: string; url: string; date: DateParts };

const EMPTY: Proof = { title: "", url: "", date: partsOfDate(undefined) };
const MOST_PROOFS = 10;

/** What was done about a finding, with the pages or documents that show it. */
export function ReplyForm({ finding }: { finding: string }) {
  const { portal, words } = useWork();
  const text = words.findings;
  const [said, setSaid] = useState("");
  const [proofs, setProofs] = useState<readonly Proof[]>([EMPTY]);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const action = useAction();
  const name = (part: string) => `reply-${finding}-${part}`;
  const change = (act: () => void) => {
    act();
    setKey(crypto.randomUUID());
  };
  const press = (event: Event) => {
    event.preventDefault();
    const given = proofs
      .map((proof, index) => ({ proof, index }))
      .filter(({ proof }) => isBegun(proof));
    const found = {
      ...(said.trim() === "" && { text: text.problems.text }),
      ...Object.assign({}, ...given.map(({ proof, index }) => problemsOf(proof, index))),
    };
    setWrong(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) return action.forget();
    const shown = given.map(({ proof: { title, url, date } }) => ({
      ...{ title: title.trim(), url: url.trim(), dated: readDate(date) ?? "" },
    }));
    action.run(async () => {
      await replyToFinding(portal, finding, { text: said.trim(), proofs: shown }, key);
      setSaid("");
      setProofs([EMPTY]);
      portal.store.set({ announcement: text.sent });
    });
  };
  const problemsOf = (proof: Proof, index: number) => {
    const all = documentProblems({ ...proof, type: "-" }, { ...text.problems, type: "" });
    return Object.fromEntries(
      Object.entries(all).map(([part, message]) => [`${index}-${part}`, message]),
    );
  };
  const summary = Object.entries(wrong).map(([part, message]) => ({ id: name(part), message }));
  return (
    <form class="stack" onSubmit={press} noValidate>
      <ErrorSummary key={attempt} title={text.summary} problems={summary} />
      <Refused error={action.error} offline={text.failed} />
      <TextArea
        id={name("text")}
        label={text.replyLabel}
        problem={wrong.text}
        value={said}
        maxLength={2000}
        onText={(next) => change(() => setSaid(next))}
      />
      <p class="muted small">{text.proofHint}</p>
      {proofs.map((proof, index) => {
        const put = (part: Partial<Proof>) =>
          change(() =>
            setProofs(proofs.map((each, at) => (at === index ? { ...each, ...part } : each))),
          );
        return (
          <fieldset class="row-card" key={index}>
            <legend>{text.proofN(index + 1)}</legend>
            <TextField
              id={name(`${index}-title`)}
              label={text.name}
              problem={wrong[`${index}-title`]}
              value={proof.title}
              maxLength={200}
              onText={(title) => put({ title })}
            />
            <TextField
              id={name(`${index}-url`)}
              label={text.url}
              problem={wrong[`${index}-url`]}
              value={proof.url}
              keyboard="url"
              onText={(url) => put({ url })}
            />
            <fieldset class={wrong[`${index}-date`] ? "field field-wrong" : "field"}>
              <legend>{text.date}</legend>
              {wrong[`${index}-date`] && <span class="problem">{wrong[`${index}-date`]}</span>}
              <DateFields
                id={name(`${index}-date`)}
                parts={proof.date}
                words={words.question}
                describedBy={undefined}
                wrong={wrong[`${index}-date`] !== undefined}
                onParts={(date) => put({ date })}
              />
            </fieldset>
            {proofs.length > 1 && (
              <button
                class="linklike"
                type="button"
                onClick={() => change(() => setProofs(proofs.filter((_, at) => at !== index)))}
              >
                {text.removeProof(index + 1)}
              </button>
            )}
          </fieldset>
        );
      })}
      <div class="actions">
        {proofs.length < MOST_PROOFS && (
          <button class="button" type="button" onClick={() => setProofs([...proofs, EMPTY])}>
            {text.addProof}
          </button>
        )}
        <button class="button button-primary" type="submit" aria-disabled={action.busy}>
          {text.send}
        </button>
      </div>
    </form>
  );
}

function isBegun({ title, url, date }: Proof): boolean {
  return [title, url, ...Object.values(date)].some((part) => part.trim() !== "");
}
