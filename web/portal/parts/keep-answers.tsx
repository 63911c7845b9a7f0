import { fileWires, keepFile } from "../files.ts";
import type { PortalLanguage } from "../messages/catalogues.ts";
import { Refused } from "./refused.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** What a supplier keeps of a submission: its answers as a workbook and as JSON. */
export function KeepAnswers({ assessment }: { assessment: string }) {
  const { words, state } = useWork();
  const text = words.keeping;
  const action = useAction();
  const keep = (...file: [wire: Parameters<typeof keepFile>[1], language?: PortalLanguage]) =>
    action.run(() => keepFile(assessment, ...file));
  return (
    <section class="stack-small no-print">
      <h2>{text.title}</h2>
      <div class="actions">
        <button
          class="button"
          type="button"
          aria-disabled={action.busy}
          onClick={() => keep(fileWires.getSubmittedWorkbook, state.speech.language)}
        >
          {text.workbook}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled={action.busy}
          onClick={() => keep(fileWires.getSubmittedAnswers)}
        >
          {text.json}
        </button>
      </div>
      <Refused error={action.error} offline={words.workbook.failed} />
      <p class="muted small">{text.hint}</p>
    </section>
  );
}
