import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { dateText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { riskWords } from "../../../messages/risk-words.ts";
import { Facts } from "../../../parts/facts.tsx";
import { TableFrame } from "../../../parts/table-frame.tsx";
import { me } from "../../../state.ts";
import type { Basis } from "./basis.ts";
import { ReportLedger } from "./report-ledger.tsx";
import { ReportVerdicts } from "./report-verdicts.tsx";

/** Score ledger, must-haves, verdicts and hashes, as frozen with the decision. */
export function ReportBasis({ basis, sheet }: { basis: Basis; sheet: AnswerSheet }) {
  const { score, rulings, ledger } = basis;
  const words = d.report;
  const texts = new Map(
    sheet.questionnaire.sections.flatMap(({ questions }) =>
      questions.map(({ id, text }) => [id, text] as const),
    ),
  );
  return (
    <>
      <section class="stack" aria-labelledby="gates">
        <h2 id="gates">{words.gates}</h2>
        <TableFrame label={words.gates}>
          <table class="table">
            <caption class="hidden-visually">{words.gates}</caption>
            <thead>
              <tr>
                <th scope="col">{words.gate}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {score.gates
                .filter(({ applies }) => applies)
                .map(({ id, title, open, question }) => (
                  <tr key={id}>
                    <th scope="row">
                      {id}: {riskWords.mustHave(title)}
                    </th>
                    <td>
                      {open
                        ? words.gateOpen(t.severities[open.severity])
                        : (unasked(score, question) ?? words.gateMet)}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </TableFrame>
      </section>
      <ReportLedger score={score} texts={texts} />
      <ReportVerdicts rulings={rulings} score={score} texts={texts} />
      <section class="stack" aria-labelledby="documents">
        <h2 id="documents">{words.documents}</h2>
        {basis.evidence.length === 0 && <p class="muted">{words.noDocuments}</p>}
        <ul class="plain lines">
          {basis.evidence.map(({ id, verdict, independent, judgedOn }) => (
            <li key={id}>
              <strong>{sheet.evidence.find((each) => each.id === id)?.title ?? id}</strong>:{" "}
              {t.verdicts[verdict]}
              {independent && `, ${t.evidence.independent}`}
              {judgedOn && <span class="small muted"> {dateText(judgedOn)}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="hashes">
        <h2 id="hashes">{words.hashes}</h2>
        <p class="small">
          {words.hashesHint}{" "}
          <code>{`npm run verify-ledger -- ${me.value?.organisation.id ?? ""} --hash …`}</code>
        </p>
        <Facts
          list={[
            [words.submission, <code key="s">{basis.submission}</code>],
            [words.content, <code key="c">{score.contentHash}</code>],
            [words.input, <code key="i">{basis.input}</code>],
            [words.basis, <code key="b">{basis.basis}</code>],
            [words.history(ledger.sequence), <code key="l">{ledger.hash}</code>],
          ]}
        />
      </section>
    </>
  );
}

/** Why a must-have that is not open asks nothing: accepted as not applicable, or never asked. */
function unasked(score: Score, question: string): string | undefined {
  const kind = score.questions.find(({ id }) => id === question)?.state.kind;
  return kind === "na-accepted" || kind === "hidden" ? t.questionStates[kind] : undefined;
}
