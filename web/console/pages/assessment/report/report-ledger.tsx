import type { Score } from "../../../../../functions/domain/score.ts";
import {
  type ControlLine,
  type DomainLine,
  type QuestionLine,
  scoreLedger,
} from "../../../../../functions/domain/score-ledger.ts";
import { controlName } from "../../../control-name.ts";
import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { contentWords } from "../../../messages/content-words.ts";
import { d } from "../../../messages/decision.ts";
import { TableFrame } from "../../../parts/table-frame.tsx";
import { PartsTable } from "../result/parts-table.tsx";

type Texts = ReadonlyMap<string, string>;

/**
 * The frozen score taken apart, all of it open so that it prints: result ← domains, then of each
 * domain its controls with their questions. Every sum comes to the figure above it.
 */
export function ReportLedger({ score, texts }: { score: Score; texts: Texts }) {
  const ledger = scoreLedger(score);
  const words = d.report;
  return (
    <section class="stack" aria-labelledby="ledger">
      <h2 id="ledger">{words.ledger}</h2>
      <p class="small muted">{words.ledgerHow}</p>
      <PartsTable
        caption={t.breakdown.overall}
        first={words.domain}
        rows={ledger.domains.map(({ id, title, weight, shown, parts }) => {
          return {
            id,
            name: contentWords.say(title),
            weight,
            shown: shown ?? 0,
            adds: parts.overall,
          };
        })}
      />
      {ledger.domains.map((domain) => (
        <DomainTable key={domain.id} domain={domain} texts={texts} />
      ))}
      {ledger.left.length > 0 && (
        <>
          <h3>{words.left}</h3>
          <ul class="small">
            {score.questions
              .filter(({ id, state }) => ledger.left.includes(id) && state.kind === "na-accepted")
              .map(({ id, state }) => (
                <li key={id}>{`${texts.get(id) ?? id}: ${t.questionStates[state.kind]}`}</li>
              ))}
          </ul>
          <p class="small muted">
            {words.notAsked(score.questions.filter(({ state }) => state.kind === "hidden").length)}
          </p>
        </>
      )}
    </section>
  );
}

/** One domain: of each control its questions, claim × evidence = earned, by their weights. */
function DomainTable({ domain, texts }: { domain: DomainLine; texts: Texts }) {
  const { id, shown, parts, controls } = domain;
  const title = contentWords.say(domain.title);
  const words = d.report;
  const caption = words.ofDomain(title, exactPercent(shown), exactPercent(parts.overall));
  const heads = [words.claim, words.kept, words.earned, words.weight];
  const sums = [words.addsControl, words.addsDomain, words.addsResult];
  return (
    <TableFrame label={caption}>
      <table class="table ledger-table" id={`ledger-${id}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {[...heads, ...sums].map((head) => (
              <th key={head} scope="col" class="end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {controls.map((control) => (
          <ControlRows key={control.id} control={control} texts={texts} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              {words.sumOf(title)}
            </th>
            <td class="end">
              {exactPercent(sum(controls, ({ parts: { domain: adds } }) => adds))}
            </td>
            <td class="end">{exactPercent(sum(controls, ({ parts: { overall } }) => overall))}</td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}

function ControlRows({ control, texts }: { control: ControlLine; texts: Texts }) {
  const { id, weight, class: rank, questions, parts } = control;
  const words = d.report;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={8} class="ledger-control">
          {words.ofControl(t.breakdown.controlName(controlName(id), t.classes[rank]), weight)}
        </th>
      </tr>
      {questions.map((line) => (
        <QuestionRow key={line.question} line={line} texts={texts} />
      ))}
      <tr class="ledger-sum">
        <th scope="row" colSpan={5}>
          {words.sumOf(id)}
        </th>
        <td class="end">{exactPercent(sum(questions, (line) => line.parts.control))}</td>
        <td class="end">{exactPercent(parts.domain)}</td>
        <td class="end">{exactPercent(parts.overall)}</td>
      </tr>
    </tbody>
  );
}

function QuestionRow({ line, texts }: { line: QuestionLine; texts: Texts }) {
  const { question, state, ruled, claim, earned, factor, level, required, weight, parts } = line;
  const words = d.report;
  return (
    <tr>
      <th scope="row" class="wrap">
        {texts.get(question) ?? question}{" "}
        <span class="small muted">
          {t.questionStates[state.kind]}
          {ruled && `, ${words.ruled}`}
        </span>
      </th>
      <td class="end">{exactPercent(claim)}</td>
      <td class="end">
        {`${factor} %`}
        <div class="small muted">{required > 0 && words.levels(level, required)}</div>
      </td>
      <td class="end">{exactPercent(earned)}</td>
      <td class="end">{weight}</td>
      <td class="end">{exactPercent(parts.control)}</td>
      <td class="end">{exactPercent(parts.domain)}</td>
      <td class="end">{exactPercent(parts.overall)}</td>
    </tr>
  );
}

function sum<T>(lines: readonly T[], of: (line: T) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
