import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { isManual } from "../../../../functions/domain/manual-risk.ts";
import { BandChip } from "../../../ui/band.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { listAll } from "../../api.ts";
import { instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { g } from "../../messages/register.ts";
import { Facts } from "../../parts/facts.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { NotFound } from "../../shell/not-found.tsx";
import { useLoad } from "../../use-load.ts";
import { RiskDeeds } from "./risk-deeds.tsx";
import { Treatment } from "./treatment.tsx";

/** One entry of the register: where it comes from and what is done about it. */
export function RiskPage() {
  const { riskId = "" } = useRoute().params;
  const loaded = useLoad("risks", () => listAll("listRisks"));
  return (
    <Loading of={loaded}>
      {(rows) => {
        const risk = rows.find(({ id }) => id === riskId);
        if (!risk) return <NotFound />;
        return (
          <Whole
            risk={risk}
            onReload={loaded.reload}
            onChanged={(changed) =>
              loaded.replace(rows.map((row) => (row.id === changed.id ? changed : row)))
            }
          />
        );
      }}
    </Loading>
  );
}

function Whole(props: {
  risk: RiskRow;
  onReload: () => Promise<unknown>;
  onChanged: (risk: RiskRow) => void;
}) {
  const { risk, onReload, onChanged } = props;
  const { supplierId, supplierName, engagementId, product, assessmentId, cause } = risk;
  const words = t.risk;
  const byHand = isManual(risk);
  const [saved, setSaved] = useState(false);
  const result = `/assessments/${assessmentId}/result`;
  return (
    <Page
      title={
        byHand
          ? g.manualTitle(supplierName)
          : cause === "residual"
            ? words.title(supplierName)
            : words.gateTitle(cause, supplierName)
      }
      above={<a href="/risks">{t.risks.title}</a>}
    >
      <p class="lead page-lead">{risk.sentence}</p>
      {risk.reReview && (
        <Banner tone="warning">{risk.withdrawn ? words.withdrawn : words.reReview}</Banner>
      )}
      {!risk.open && <Banner tone="ok">{words.gone}</Banner>}
      <div class="split">
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
              [words.tier, t.tiers[risk.tier]],
              [words.inherent, <Point key="i" point={risk.inherent} />],
              [words.current, <Point key="c" point={risk.current} />],
              [g.target, risk.target && <Point key="t" point={risk.target} />],
              [words.findings, String(risk.findings)],
              [
                words.result,
                !byHand && (
                  <a key="r" href={result}>
                    {words.openResult}
                  </a>
                ),
              ],
              [words.scored, instantText(risk.scoredAt)],
            ]}
          />
          <RiskDeeds key={`deeds ${risk.version}`} risk={risk} onChanged={onChanged} />
        </section>
        <Treatment
          key={risk.version}
          risk={risk}
          saved={saved}
          onReload={onReload}
          onChanged={(changed) => {
            setSaved(true);
            onChanged(changed);
          }}
        />
      </div>
    </Page>
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
