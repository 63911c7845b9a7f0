import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import { dateText, instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { g } from "../../messages/register.ts";
import { r } from "../../messages/risk.ts";
import type { Risk } from "./risk.ts";

type Data = Risk["history"][number]["data"];

/** Every step on a risk so far: who, when, and what it changed field by field. */
export function RiskHistory(props: { history: Risk["history"]; members: readonly Member[] }) {
  const { history, members } = props;
  const words = r.history;
  const nameOf = (id: unknown) => members.find((each) => each.id === id)?.name;
  const say = (field: string, value: unknown): string => {
    if (value === undefined) return g.history.nobody;
    if (Array.isArray(value)) return words.place(String(value[0]), String(value[1]));
    const text = String(value);
    if (field === "owner") return nameOf(text) ?? text;
    if (field === "due" || field === "until") return dateText(text);
    return worded(text);
  };
  const steps = history.map((step, at) => ({ step, before: history[at - 1]?.data }));
  return (
    <section class="stack" aria-labelledby="risk-history">
      <h2 id="risk-history">{g.history.title}</h2>
      {history.length === 0 && <p class="muted">{g.history.none}</p>}
      <ol class="plain lines small">
        {steps.toReversed().map(({ step: { sequence, event, at, by, data }, before }) => (
          <li key={sequence}>
            {words.by(words.events[event] ?? event, nameOf(by) ?? words.machine, instantText(at))}
            {changesIn(before, data, say).map((change) => (
              <div key={change} class="muted">
                {change}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What changed from one step to the next, of texts only that they did; at first what was made. */
function changesIn(
  before: Data | undefined,
  after: Data,
  say: (field: string, value: unknown) => string,
): string[] {
  if (!before) {
    return Object.entries(r.history.fields).flatMap(([name, word]) =>
      after[name] === undefined ? [] : [g.history.made(word, say(name, after[name]))],
    );
  }
  const differs = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  return [
    ...Object.entries(r.history.fields).flatMap(([name, word]) =>
      differs(name)
        ? [g.history.change(word, say(name, before[name]), say(name, after[name]))]
        : [],
    ),
    ...Object.entries(r.history.texts).flatMap(([name, word]) => (differs(name) ? [word] : [])),
  ];
}

function worded(text: string): string {
  const known: Readonly<Record<string, string>> = { ...t.riskStates, ...t.treatments };
  return known[text] ?? text;
}
