import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { directory } from "../../messages/directory.ts";

const words = directory.supplier;

/** Companies and models behind the supplier's products, as its answers name them. */
export function SupplierParties({ supplier }: { supplier: Supplier }) {
  const { fourthParties } = supplier;
  return (
    <section class="stack" aria-labelledby="parties">
      <h2 id="parties">{words.parties}</h2>
      {fourthParties.length === 0 ? (
        <p class="muted">{words.noParties}</p>
      ) : (
        <>
          <p class="muted small">{words.partiesLead}</p>
          <ul class="plain lines">
            {fourthParties.map(({ company, models, tasks, places, product }) => (
              <li key={`${company} ${product}`}>
                <strong>{company}</strong>{" "}
                <span class="muted small">
                  {[...models, ...tasks, ...places, product].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
