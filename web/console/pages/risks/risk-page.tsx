import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { isManual } from "../../../../functions/domain/manual-risk.ts";
import { Banner } from "../../../ui/banner.tsx";
import { call, listAll } from "../../api.ts";
import { instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { g } from "../../messages/register.ts";
import { r } from "../../messages/risk.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { BandChip } from "../../parts/band-chip.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { Acceptance, AcceptRisk } from "./acceptance.tsx";
import type { Risk } from "./risk.ts";
import { RiskHistory } from "./risk-history.tsx";
import { RiskWhy } from "./risk-why.tsx";
import { Treatment } from "./treatment.tsx";

/** One entry of the register: what is behind it, what is done about it, and by whom. */
export function RiskPage() {
  const { riskId = "" } = useRoute().params;
  const loaded = useLoad(`risk ${riskId}`, () => call("getRisk", { params: { riskId } }));
  return (
    <Loading of={loaded}>
      {(risk) => <Whole key={risk.row.id} risk={risk} loaded={loaded} />}
    </Loading>
  );
}

function Whole({ risk, loaded }: { risk: Risk; loaded: Loaded<Risk> }) {
  const { row } = risk;
  const members = useLoad("members", () => listAll("listMembers"));
  const [saved, setSaved] = useState(false);
  const words = t.risk;
  const changed = async () => {
    await loaded.reload();
    setSaved(true);
  };
  const shared = { risk, members: members.data ?? [], onChanged: changed };
  return (
    <Page title={titleOf(row)} above={<a href="/risks">{t.risks.title}</a>}>
      <p class="lead page-lead">{riskWords.sentence(row.sentence, row)}</p>
      {row.reReview && (
        <Banner tone="warning">{row.withdrawn ? words.withdrawn : words.reReview}</Banner>
      )}
      {!row.open && <Banner tone="ok">{words.gone}</Banner>}
      <div class="split">
        <div class="stack-large">
          <Basis row={row} />
          {!isManual(row) && <RiskWhy key={row.id} risk={risk} />}
          <Others risk={risk} />
          <RiskHistory history={risk.history} members={shared.members} />
        </div>
        <div class="stack-large">
          <Acceptance risk={risk} />
          <Treatment {...shared} saved={saved} onReload={loaded.reload} />
          {may("acceptRisk") && <AcceptRisk {...shared} onReload={loaded.reload} />}
        </div>
      </div>
    </Page>
  );
}

function titleOf(row: RiskRow): string {
  if (isManual(row)) return g.manualTitle(row.supplierName);
  if (row.cause === "residual") return t.risk.title(row.supplierName);
  return t.risk.gateTitle(row.cause, row.supplierName);
}

function Basis({ row }: { row: RiskRow }) {
  const { supplierId, supplierName, engagementId, product, assessmentId } = row;
  const words = t.risk;
  return (
    <section class="stack" aria-labelledby="basis">
      <h2 id="basis">{words.basis}</h2>
      <Facts
        list={[
          [
            words.supplier,
            <a key="s" href={`/suppliers/${supplierId}`}>
              {supplierName}
            </a>,
          ],
          [
            words.product,
            <a key="p" href={`/suppliers/${supplierId}/products/${engagementId}`}>
              {product}
            </a>,
          ],
          [words.tier, t.tiers[row.tier]],
          [words.inherent, <Point key="i" point={row.inherent} />],
          [words.current, <Point key="c" point={row.current} />],
          [g.target, row.target && <Point key="t" point={row.target} />],
          ...(isManual(row)
            ? []
            : ([
                [
                  words.result,
                  <a key="r" href={`/assessments/${assessmentId}/result`}>
                    {words.openResult}
                  </a>,
                ],
              ] as const)),
          [words.scored, instantText(row.scoredAt)],
        ]}
      />
    </section>
  );
}

function Point({ point }: { point: RiskRow["inherent"] }) {
  return (
    <span class="row">
      <BandChip band={point.band} value={point.product} />
      <span class="small muted">{t.risk.point(point.likelihood, point.impact)}</span>
    </span>
  );
}

function Others({ risk: { row, others } }: { risk: Risk }) {
  if (others.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="others">
      <h2 id="others">{r.why.others}</h2>
      <ul class="plain lines">
        {others.map(({ id, sentence, current, status, open }) => (
          <li key={id} class="risk-line">
            <BandChip band={current.band} value={current.product} />
            <a href={`/risks/${id}`}>{riskWords.sentence(sentence, row)}</a>
            <span class="small muted">{open ? t.riskStates[status] : r.why.closedCause}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
