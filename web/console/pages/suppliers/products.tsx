import type { Engagement, Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { t } from "../../messages/base.ts";
import { BandChip } from "../../parts/band-chip.tsx";
import { TableFrame } from "../../parts/table-frame.tsx";
import { TierText } from "../../parts/tier-text.tsx";
import { may } from "../../state.ts";

/** What the supplier supplies, with tier and inherent risk. */
export function Products({ supplier }: { supplier: Supplier }) {
  const base = `/suppliers/${supplier.id}/products`;
  const { engagements } = supplier;
  return (
    <section class="stack" aria-labelledby="products">
      <div class="row section-head">
        <h2 id="products">{t.supplier.products}</h2>
        {may("createEngagement") && (
          <a class="button button-small" href={`${base}/new`}>
            {t.supplier.addProduct}
          </a>
        )}
      </div>
      {engagements.length === 0 ? (
        <p class="muted">{t.supplier.noProducts}</p>
      ) : (
        <TableFrame label={t.supplier.products}>
          <table class="table table-stack">
            <caption class="hidden-visually">{t.supplier.products}</caption>
            <thead>
              <tr>
                <th scope="col">{t.engagement.columns.product}</th>
                <th scope="col">{t.engagement.columns.kind}</th>
                <th scope="col">{t.engagement.columns.tier}</th>
                <th scope="col">{t.engagement.columns.inherent}</th>
                <th scope="col">
                  <span class="hidden-visually">{t.engagement.columns.next}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {engagements.map((engagement) => (
                <Row
                  key={engagement.id}
                  engagement={engagement}
                  href={`${base}/${engagement.id}`}
                />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

function Row({ engagement, href }: { engagement: Engagement; href: string }) {
  const { id, supplierId, product, plan, kind, inherent } = engagement;
  return (
    <tr>
      <th scope="row">
        <a href={href}>{product}</a>
        {plan && <span class="muted plan"> {plan}</span>}
      </th>
      <td>{t.engagement.kinds[kind]}</td>
      <td>
        <TierText engagement={engagement} />
      </td>
      <td>
        <BandChip band={inherent.band} value={inherent.product} />
      </td>
      <td class="end">
        {may("createAssessment") && (
          <a href={`/assessments/new?supplier=${supplierId}&product=${id}`}>
            {t.engagement.assess}
            <span class="hidden-visually"> {product}</span>
          </a>
        )}
      </td>
    </tr>
  );
}
