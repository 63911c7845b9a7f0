import { useState } from "preact/hooks";
import { isStale } from "../../../../functions/domain/acceptance.ts";
import { Banner } from "../../../ui/banner.tsx";
import { call } from "../../api.ts";
import { dateText, deviceZone } from "../../format.ts";
import { g } from "../../messages/register.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAction } from "../../use-action.ts";
import type { Risk } from "./risk.ts";

const words = g.acceptance;

/** Who took the risk, until when and why; nothing while nobody has. */
export function Acceptance({ risk: { row, reason } }: { risk: Risk }) {
  const { acceptance, current } = row;
  if (!acceptance) return null;
  return (
    <section class="stack-small" aria-labelledby="accepted">
      <h2 id="accepted">{words.by}</h2>
      {isStale(acceptance, current) && <Banner tone="warning">{words.stale}</Banner>}
      <p>{words.said(acceptance.by.name, dateText(acceptance.until.date))}</p>
      {reason && <p class="prose">{reason}</p>}
    </section>
  );
}

/** The way to take a risk in one's own name. */
export function AcceptRisk(props: {
  risk: Risk;
  onReload: () => Promise<unknown>;
  onChanged: () => Promise<unknown>;
}) {
  const { row } = props.risk;
  const [form, setForm] = useState({ reason: "", until: "" });
  const accept = useAction(async (wanted: typeof form) => {
    const until = { date: wanted.until, zone: deviceZone() };
    const body = { reason: wanted.reason, until, version: row.version };
    await call("acceptRisk", { params: { riskId: row.id }, body });
    await props.onChanged();
    setForm({ reason: "", until: "" });
  });
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
      <Refused {...common}>
        <StaleHelp
          problem={accept.problem}
          onReload={() => void props.onReload().then(accept.clear)}
        />
      </Refused>
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
