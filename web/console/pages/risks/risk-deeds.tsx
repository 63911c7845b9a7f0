import { useState } from "preact/hooks";
import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { Banner } from "../../../ui/banner.tsx";
import { call } from "../../api.ts";
import { dateText, deviceZone, instantText } from "../../format.ts";
import { g } from "../../messages/register.ts";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { ConsoleRoutes } from "../../routes.ts";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";

type Risk = ReplyOf<ConsoleRoutes["getRisk"]>;

/** Who took the risk and until when, the way to take it, and every step on it so far. */
export function RiskDeeds(props: { risk: RiskRow; onChanged: (risk: RiskRow) => void }) {
  const { risk, onChanged } = props;
  const loaded = useLoad(`risk ${risk.id} ${risk.version}`, () =>
    call("getRisk", { params: { riskId: risk.id } }),
  );
  const { acceptance, reReview } = risk;
  return (
    <>
      {acceptance && (
        <section class="stack-small" aria-labelledby="accepted">
          <h2 id="accepted">{g.acceptance.by}</h2>
          {reReview && <Banner tone="warning">{g.acceptance.stale}</Banner>}
          <p>{g.acceptance.said(acceptance.by.name, dateText(acceptance.until.date))}</p>
          {loaded.data?.reason && <p class="prose">{loaded.data.reason}</p>}
        </section>
      )}
      {may("acceptRisk") && <AcceptRisk risk={risk} onChanged={onChanged} />}
      {loaded.data && <RiskHistory history={loaded.data.history} />}
    </>
  );
}

function AcceptRisk(props: { risk: RiskRow; onChanged: (risk: RiskRow) => void }) {
  const { risk, onChanged } = props;
  const [form, setForm] = useState({ reason: "", until: "" });
  const accept = useAction(async (wanted: typeof form) => {
    const until = { date: wanted.until, zone: deviceZone() };
    const body = { reason: wanted.reason, until, version: risk.version };
    const { row } = await call("acceptRisk", { params: { riskId: risk.id }, body });
    onChanged(row);
  });
  const words = g.acceptance;
  const common = { form: "accept", problem: accept.problem };
  return (
    <form
      class="stack no-print"
      noValidate
      aria-labelledby="accept"
      onSubmit={(event) => {
        event.preventDefault();
        void accept.run(form);
      }}
    >
      <h2 id="accept">{words.title}</h2>
      <p>{words.lead}</p>
      <Refused {...common} />
      <TextField
        {...common}
        path="reason"
        label={words.reason}
        value={form.reason}
        onValue={(reason) => setForm({ ...form, reason })}
        rows={3}
      />
      <TextField
        {...common}
        path="until"
        label={words.until}
        value={form.until}
        onValue={(until) => setForm({ ...form, until })}
        type="date"
        size="short"
      />
      <div class="actions">
        <SubmitButton label={words.submit} busy={accept.busy} tone="plain" />
      </div>
    </form>
  );
}

function RiskHistory({ history }: { history: Risk["history"] }) {
  const words = g.history;
  return (
    <section class="stack" aria-labelledby="risk-history">
      <h2 id="risk-history">{words.title}</h2>
      {history.length === 0 && <p class="muted">{words.none}</p>}
      <ol class="plain lines small">
        {history.map(({ sequence, event, at, data }, index) => (
          <li key={sequence}>
            {instantText(at)}: {words.events[event] ?? event}
            {changesIn(history[index - 1]?.data ?? {}, data).map((change) => (
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

/** What changed per field from one step to the next. */
function changesIn(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const { fields, nobody, change } = g.history;
  const said = (value: unknown) => (value === undefined ? nobody : String(value));
  return Object.entries(fields).flatMap(([name, word]) =>
    name in after && said(before[name]) !== said(after[name])
      ? [change(word, said(before[name]), said(after[name]))]
      : [],
  );
}
