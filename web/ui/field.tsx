import type { ComponentChildren } from "preact";

export type FieldParts = {
  /** What the control itself needs: its id and what describes it. */
  id: string;
  describedBy: string | undefined;
  wrong: boolean;
};

/**
 * One labelled control with its hint and its problem. The control is drawn by `children`, which
 * is given the id and the ids that describe it.
 */
export function Field(props: {
  id: string;
  label: string;
  /** Shown beside the label, e.g. "(optional)". */
  mark?: string | undefined;
  hint?: string | undefined;
  problem?: string | undefined;
  children: (parts: FieldParts) => ComponentChildren;
}) {
  const { id, label, mark, hint, problem, children } = props;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class={problem ? "field field-wrong" : "field"}>
      <label for={id}>
        {label}
        {mark && <span class="optional"> {mark}</span>}
      </label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {children({ id, describedBy: describedBy || undefined, wrong: problem !== undefined })}
    </div>
  );
}
