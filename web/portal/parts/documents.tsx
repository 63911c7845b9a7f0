import { useState } from "preact/hooks";
import type { EvidenceItem } from "../../../functions/contract/shapes/evidence.ts";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerWithDocuments } from "../answer-with-documents.ts";
import type { Work } from "../state.ts";
import { DocumentForm, DocumentPick } from "./late-parts.ts";
import { Refused } from "./refused.tsx";
import { useAction } from "./use-action.ts";
import { useFixed } from "./use-portal.ts";

type Editing = { is: "new" } | { is: "reuse" } | { is: "old"; item: EvidenceItem };

/** The references of one question: add one, use one given elsewhere, change, take away. */
export function Documents({ work, question }: { work: Work; question: SupplierQuestion }) {
  const { portal, words, format } = useFixed();
  const [editing, setEditing] = useState<Editing>();
  const [said, setSaid] = useState("");
  const action = useAction();
  const text = words.evidence;
  const here = work.evidence.filter(({ questions }) => questions.includes(question.id));
  const elsewhere = work.evidence.filter(({ questions }) => !questions.includes(question.id));
  const typeName = (id: string) => work.evidenceTypes.find((type) => type.id === id)?.label ?? id;
  const done = (sentence: string) => {
    if (question.kind === "file") answerWithDocuments(portal, words, question);
    setEditing(undefined);
    setSaid(sentence);
  };
  return (
    <section class="documents stack-small" aria-labelledby={`documents-${question.id}`}>
      <h3 id={`documents-${question.id}`}>{text.title}</h3>
      {question.evidenceAsked && <p class="muted small">{text.asked}</p>}
      {here.length > 0 && (
        <ul class="plain document-list">
          {here.map((item) => (
            <li key={item.id}>
              <p>
                <a href={item.url} target="_blank" rel="noreferrer noopener">
                  {item.title}
                </a>
                <span class="muted small">
                  {" "}
                  {typeName(item.type)}, {text.dated(format.date(item.dated))}
                </span>
              </p>
              <div class="row no-print">
                <button
                  class="linklike"
                  type="button"
                  aria-label={`${text.edit}: ${item.title}`}
                  onClick={() => setEditing({ is: "old", item })}
                >
                  {text.edit}
                </button>
                <button
                  class="linklike"
                  type="button"
                  aria-label={`${text.remove}: ${item.title}`}
                  onClick={() =>
                    action.run(async () => {
                      const { dropReference } = await import("../references.ts");
                      await dropReference(portal, item, question.id);
                      done(text.removed(item.title));
                    })
                  }
                >
                  {text.remove}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p role="status" class={said ? "small" : "hidden-visually"}>
        {said}
      </p>
      <Refused error={action.error} offline={text.failed} />
      {editing?.is === "reuse" && (
        <DocumentPick question={question.id} elsewhere={elsewhere} onDone={done} />
      )}
      {(editing?.is === "new" || editing?.is === "old") && (
        <DocumentForm
          key={editing.is === "old" ? editing.item.id : "new"}
          {...{ work, question }}
          item={editing.is === "old" ? editing.item : undefined}
          onDone={done}
          onCancel={() => setEditing(undefined)}
        />
      )}
      {editing?.is !== "new" && editing?.is !== "old" && (
        <div class="actions">
          <button class="button" type="button" onClick={() => setEditing({ is: "new" })}>
            {text.add}
          </button>
          {elsewhere.length > 0 && editing === undefined && (
            <button
              class="button button-quiet"
              type="button"
              onClick={() => setEditing({ is: "reuse" })}
            >
              {text.use}
            </button>
          )}
          {editing?.is === "reuse" && (
            <button class="button" type="button" onClick={() => setEditing(undefined)}>
              {text.cancel}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
