import type { ComponentChildren } from "preact";
import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { t } from "../messages/base.ts";
import { fieldId } from "./form-fields.ts";

/**
 * A refusal on top of a form or page: the server's sentence, what was kept, and for fields a
 * link to each. `known` names the fields this form draws, so that none is linked in vain.
 */
export function Refused(props: {
  problem: CallError | undefined;
  /** Prefix of the form's field ids; without it there is no form. */
  form?: string;
  children?: ComponentChildren;
}) {
  const { problem, form, children } = props;
  if (!problem) return null;
  if (form !== undefined && problem.fields.length > 0) {
    const problems = problem.fields.map(({ path, message }) => {
      const id = fieldId(form, path);
      return { id, message: [labelOf(id), message].filter(Boolean).join(": ") };
    });
    return <ErrorSummary title={t.refused.fields} problems={problems} />;
  }
  const said =
    problem.status === 0 ? t.refused.unreachable : t.refused.says(problem.code, problem.message);
  const more = problem.status !== 0 && said !== problem.message;
  return (
    <Banner tone="danger" live>
      <p>
        <strong>{said}</strong>
      </p>
      {more && (
        <p class="small" lang="en">
          {problem.message}
        </p>
      )}
      {form !== undefined && <p>{t.refused.kept}</p>}
      {children}
    </Banner>
  );
}

/** The words of a field's label or legend, without what is optional about it. */
function labelOf(id: string): string {
  const label =
    document.querySelector(`label[for="${id}"]`) ??
    document.getElementById(id)?.closest("fieldset")?.querySelector("legend");
  return label?.firstChild?.nodeValue?.trim() ?? "";
}
