import { useState } from "preact/hooks";
import type { Comparison } from "../../../functions/contract/shapes/files.ts";
import { FILE_LIMIT } from "../../../functions/domain/file-limit.ts";
import { Banner } from "../../ui/banner.tsx";
import { compareFile, fileWires, keepFile } from "../files.ts";
import { FileProposals } from "../parts/file-proposals.tsx";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { Refused } from "../parts/refused.tsx";
import { useAction } from "../parts/use-action.ts";
import { useWork } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";
import type { TakenOver } from "../take-over.ts";

/** The way offline and back: a workbook to fill in, and what a file would change here. */
export function WorkbookPage({ work }: { work: Work }) {
  const { portal, state, words } = useWork();
  const text = words.workbook;
  const { assessment } = work.landing;
  const [comparison, setComparison] = useState<Comparison>();
  const [taken, setTaken] = useState<TakenOver>();
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<"choose" | "tooLarge">();
  const download = useAction();
  const upload = useAction();
  const compare = (event: Event) => {
    event.preventDefault();
    const problem = !file ? "choose" : file.size > FILE_LIMIT ? "tooLarge" : undefined;
    setWrong(problem);
    if (!file || problem) return;
    upload.run(async () => {
      setTaken(undefined);
      setComparison(undefined);
      await portal.sync?.drain();
      setComparison(await compareFile(assessment, file));
    });
  };
  return (
    <Page
      title={text.title}
      failing={wrong !== undefined || upload.error !== undefined}
      above={
        <Link class="back" to={{ page: "tasks", assessment }}>
          {words.back}
        </Link>
      }
    >
      <p>{text.intro}</p>
      {!state.online && <p class="banner banner-warning">{text.offline}</p>}
      <div class="actions">
        <button
          class="button"
          type="button"
          aria-disabled={download.busy}
          onClick={() =>
            download.run(() => keepFile(assessment, fileWires.getWorkbook, state.speech.language))
          }
        >
          {download.busy ? text.downloading : text.download}
        </button>
      </div>
      <Refused error={download.error} offline={words.workbook.failed} />
      <h2>{text.upload}</h2>
      <form class="stack" onSubmit={compare} noValidate>
        <div class={wrong ? "field field-wrong" : "field"}>
          <label for="workbook-file">{text.file}</label>
          <p class="hint" id="workbook-hint">
            {text.uploadHint}
          </p>
          {wrong && (
            <span class="problem" id="workbook-problem">
              {text[wrong]}
            </span>
          )}
          <input
            id="workbook-file"
            type="file"
            accept=".xlsx,.json"
            aria-describedby={wrong ? "workbook-hint workbook-problem" : "workbook-hint"}
            aria-invalid={wrong !== undefined}
            onChange={({ currentTarget }) => {
              setFile(currentTarget.files?.[0]);
              setComparison(undefined);
              setWrong(undefined);
            }}
          />
        </div>
        <div class="actions">
          <button class="button button-primary" type="submit" aria-disabled={upload.busy}>
            {upload.busy ? text.comparing : text.compare}
          </button>
        </div>
        <p class="muted small">{text.nothingYet}</p>
      </form>
      <Refused error={upload.error} offline={words.workbook.failed} />
      {taken && (
        <Banner tone="ok" live>
          <p>{text.applied(taken.answers)}</p>
          {taken.refused.map(({ title, why }) => (
            <p key={title}>{text.documentFailed(title, why)}</p>
          ))}
        </Banner>
      )}
      {comparison && (
        <FileProposals
          work={work}
          comparison={comparison}
          onTaken={(done) => {
            setComparison(undefined);
            setTaken(done);
          }}
        />
      )}
    </Page>
  );
}
