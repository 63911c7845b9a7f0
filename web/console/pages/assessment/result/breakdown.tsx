import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type {
  ControlLine,
  DomainLine,
  QuestionLine,
  ScoreLedger,
} from "../../../../../functions/domain/score-ledger.ts";
import { controlName } from "../../../control-name.ts";
import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { contentWords } from "../../../messages/content-words.ts";
import { type PartRow, PartsTable } from "./parts-table.tsx";

type Texts = ReadonlyMap<string, string>;

/** Result ← domains ← controls ← questions: tables whose parts add up. */
export function Breakdown({ ledger, sheet }: { ledger: ScoreLedger; sheet: AnswerSheet }) {
  const words = t.breakdown;
  const texts: Texts = new Map(
    sheet.questionnaire.sections.flatMap(({ questions }) =>
      questions.map(({ id, text }) => [id, text] as const),
    ),
  );
  return (
    <div class="breakdown stack">
      <PartsTable
        caption={words.overall}
        first={words.domain}
        rows={ledger.domains.map(domainRow)}
      />
      {ledger.domains.map(({ id, title, shown, controls }) => (
        <details key={id} class="details">
          <summary>{words.inside(contentWords.say(title), exactPercent(shown))}</summary>
          <div class="stack inset">
            <PartsTable
              caption={words.ofDomain(contentWords.say(title))}
              first={words.control}
              rows={controls.map(controlRow)}
            />
            {controls.map((control) => (
              <details key={control.id} class="details">
                <summary>
                  {words.inside(controlName(control.id), exactPercent(control.shown))}
                </summary>
                <div class="inset">
                  <PartsTable
                    caption={words.ofControl(controlName(control.id))}
                    first={words.question}
                    rows={control.questions.map((line) => questionRow(line, texts))}
                  />
                </div>
              </details>
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}

function domainRow({ id, title, weight, shown, parts }: DomainLine): PartRow {
  return { id, name: contentWords.say(title), weight, shown: shown ?? 0, adds: parts.overall };
}

function controlRow({ id, weight, class: rank, shown, parts }: ControlLine): PartRow {
  const name = t.breakdown.controlName(controlName(id), t.classes[rank]);
  const { domain: adds, overall: addsOverall } = parts;
  return { id, name, weight, shown: shown ?? 0, adds, addsOverall };
}

function questionRow(line: QuestionLine, texts: Texts): PartRow {
  const { question: id, state, points, factor, weight, earned: shown, parts } = line;
  const text = texts.get(id) ?? id;
  const name = t.breakdown.questionName(text, t.questionStates[state.kind], points, factor);
  return { id, name, weight, shown, adds: parts.control, addsOverall: parts.overall };
}
