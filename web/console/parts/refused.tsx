import type { ComponentChildren } from "preact";
import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { t } from "../messages/base.ts";
import { serverWords } from "../messages/server-words.ts";
import { fieldId, told } from "./form-fields.ts";

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
      return { id, message: [labelOf(id), told(message)].filter(Boolean).join(": ") };
    });
    return <ErrorSummary title={t.refused.fields} problems={problems} />;
  }
  const { status, code, message } = problem;
  const whole = serverWords.say(message);
  const said = status === 0 ? t.refused.unreachable : (whole ?? t.refused.says(code, message));
  const more = status !== 0 && whole === undefined && said !== message;
  return (
    <Banner tone="danger" live>
      <p>
        <strong>{said}</strong>
      </p>
      {more && (
        <p class="small" lang="en">
          {message}
        </p>
      )}
      {problem.fields.map(({ path, message }) => (
        <p key={path}>{told(message)}</p>
      ))}
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
