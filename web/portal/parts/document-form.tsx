import { useEffect, useRef, useState } from "preact/hooks";
import type { EvidenceItem } from "../../../functions/contract/shapes/evidence.ts";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import type { CallError } from "../../client.ts";
import { DateFields } from "../../question/date-fields.tsx";
import { partsOfDate, readDate } from "../../question/read-date.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { documentProblems, type TypedDocument } from "../document-problems.ts";
import { putReference, standingOf, takeStanding } from "../references.ts";
import type { Work } from "../state.ts";
import { DocumentConflict } from "./document-conflict.tsx";
import { Refused } from "./refused.tsx";
import { TextField } from "./text-field.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Adds or changes one reference: what it is, its title, where it is found and its date. */
export function DocumentForm(props: {
  work: Work;
  question: SupplierQuestion;
  item: EvidenceItem | undefined;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const { work, question, item, onDone, onCancel } = props;
  const { portal, words } = useWork();
  const [id] = useState(() => item?.id ?? crypto.randomUUID());
  const [typed, setTyped] = useState<TypedDocument>(() => ({
    type: item?.type ?? "",
    title: item?.title ?? "",
    url: item?.url ?? "",
    date: partsOfDate(item?.dated),
  }));
  const [attempt, setAttempt] = useState(0);
  const [wrong, setWrong] = useState<ReturnType<typeof documentProblems>>({});
  const action = useAction();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("select")?.focus();
  }, []);
  const text = useWork().words.document;
  const name = (part: string) => `document-${question.id}-${part}`;
  const change = (part: Partial<TypedDocument>) => setTyped({ ...typed, ...part });
  const save = (base: EvidenceItem | null | undefined) => {
    const problems = documentProblems(typed, text.problems);
    setWrong(problems);
    setAttempt(attempt + 1);
    const dated = readDate(typed.date);
    if (Object.keys(problems).length > 0 || !dated) return action.forget();
    const { type } = typed;
    const [title, url] = [typed.title.trim(), typed.url.trim()];
    const questions = [...new Set([...(base?.questions ?? []), question.id])];
    action.run(async () => {
      await putReference(portal, id, {
        ...{ type, title, url, dated, questions, version: base?.version ?? 0 },
        ...(base?.expiresOn && { expiresOn: base.expiresOn }),
      });
      onDone(text.added(title));
    });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    save(item);
  };
  const standing = standingOf(action.error);
  const typeName = (type: string) => work.evidenceTypes.find((each) => each.id === type)?.label;
  const told = action.error ? problemsTold(action.error, text.problems) : {};
  const shown = { ...told, ...wrong };
  const summary = Object.entries(shown).map(([part, message]) => ({ id: name(part), message }));
  return (
    <form class="document-form stack" ref={form} onSubmit={submit} noValidate>
      <ErrorSummary key={`${attempt} ${summary.length}`} title={text.summary} problems={summary} />
      {standing !== undefined && (
        <DocumentConflict
          id={name("conflict")}
          mine={{ ...typed, dated: readDate(typed.date) ?? "" }}
          theirs={standing}
          typeName={(type) => typeName(type) ?? type}
          onKeepMine={() => save(standing)}
          onTakeTheirs={() => {
            takeStanding(portal, id, standing);
            if (standing) onDone(text.added(standing.title));
            else onCancel();
          }}
        />
      )}
      {standing === undefined && Object.keys(told).length === 0 && (
        <Refused error={action.error} offline={text.failed} />
      )}
      <Field id={name("type")} label={text.type} problem={shown.type}>
        {({ id: field, describedBy, wrong: isWrong }) => (
          <select
            class="input"
            id={field}
            value={typed.type}
            aria-describedby={describedBy}
            aria-invalid={isWrong ? true : undefined}
            onChange={({ currentTarget }) => change({ type: currentTarget.value })}
          >
            <option value="">{text.choose}</option>
            {helpfulFirst(work, question).map((type) => (
              <option key={type.id} value={type.id}>
                {type.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id={name("title")}
        label={text.name}
        hint={text.nameHint}
        problem={shown.title}
        value={typed.title}
        maxLength={200}
        onText={(title) => change({ title })}
      />
      <TextField
        id={name("url")}
        label={text.url}
        hint={text.urlHint}
        problem={shown.url}
        value={typed.url}
        keyboard="url"
        onText={(url) => change({ url })}
      />
      <fieldset class={shown.date ? "field field-wrong" : "field"}>
        <legend>{text.date}</legend>
        {shown.date && (
          <span class="problem" id={name("date-problem")}>
            {shown.date}
          </span>
        )}
        <DateFields
          id={name("date")}
          parts={typed.date}
          words={words.question}
          describedBy={shown.date ? name("date-problem") : undefined}
          wrong={shown.date !== undefined}
          onParts={(date) => change({ date })}
        />
      </fieldset>
      <div class="actions">
        <button class="button" type="submit" aria-disabled={action.busy}>
          {text.save}
        </button>
        <button class="button button-quiet" type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

/** What the server found wrong, at the fields of this form. */
function problemsTold(
  { fields }: CallError,
  text: Partial<Record<string, string>>,
): ReturnType<typeof documentProblems> {
  const parts = { type: "type", title: "title", url: "url", dated: "date" } as const;
  const problems: ReturnType<typeof documentProblems> = {};
  for (const { path } of fields) {
    if (path === "type" || path === "title" || path === "url" || path === "dated") {
      problems[parts[path]] = text[parts[path]] ?? "";
    }
  }
  return problems;
}

/** All types of documents, those that help with this question first. */
function helpfulFirst({ evidenceTypes }: Work, { helps }: SupplierQuestion) {
  const isHelpful = ({ id }: { id: string }) => helps.includes(id);
  return [...evidenceTypes.filter(isHelpful), ...evidenceTypes.filter((type) => !isHelpful(type))];
}
