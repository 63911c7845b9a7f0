import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { t } from "../messages/base.ts";
import { spoken } from "../messages/language.ts";
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
    return <Fields problem={problem} form={form} />;
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

/** A link to each field that was refused, named by its label as that stands on the page. */
function Fields({ problem, form }: { problem: CallError; form: string }) {
  const [labels, setLabels] = useState<ById>(() => labelsOf(problem, form));
  const language = spoken.value;
  // The labels speak another language only once the whole page does.
  useEffect(() => setLabels(labelsOf(problem, form)), [problem, form, language]);
  const problems = problem.fields.map(({ path, message }) => {
    const id = fieldId(form, path);
    return { id, message: [labels[id], told(message)].filter(Boolean).join(": ") };
  });
  return <ErrorSummary title={t.refused.fields} problems={problems} />;
}

type ById = Readonly<Record<string, string>>;

function labelsOf({ fields }: CallError, form: string): ById {
  const ids = fields.map(({ path }) => fieldId(form, path));
  return Object.fromEntries(ids.map((id) => [id, labelOf(id)]));
}

/** The words of a field's label or legend, without what is optional about it. */
function labelOf(id: string): string {
  const label =
    document.querySelector(`label[for="${id}"]`) ??
    document.getElementById(id)?.closest("fieldset")?.querySelector("legend");
  return label?.firstChild?.nodeValue?.trim() ?? "";
}
