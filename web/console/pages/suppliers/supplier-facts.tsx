import { useState } from "preact/hooks";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { t } from "../../messages/base.ts";
import { Facts } from "../../parts/facts.tsx";
import { useWayBack } from "../../parts/in-place.ts";
import { may } from "../../state.ts";
import type { Loaded } from "../../use-load.ts";
import { SupplierEditor } from "./supplier-editor.tsx";

/** What is known of the company, to read and to change in place. */
export function SupplierFacts(props: { supplier: Supplier; loaded: Loaded<Supplier> }) {
  const { supplier, loaded } = props;
  const [open, setOpen] = useState(false);
  const back = useWayBack(open);
  const words = t.supplier.fields;
  return (
    <section class="stack" aria-labelledby="facts">
      <div class="row section-head">
        <h2 id="facts">{t.supplier.facts}</h2>
        {!open && may("updateSupplier") && (
          <button
            type="button"
            class="button button-small"
            ref={back}
            onClick={() => setOpen(true)}
          >
            {t.change}
          </button>
        )}
      </div>
      {open ? (
        <SupplierEditor supplier={supplier} loaded={loaded} onDone={() => setOpen(false)} />
      ) : (
        <Facts
          list={[
            [words.vendorId, supplier.vendorId],
            [words.country, supplier.country],
            [words.website, supplier.website && <Link address={supplier.website} />],
            [words.parentCompany, supplier.parentCompany],
            [words.note, supplier.note && <span class="prose">{supplier.note}</span>],
          ]}
        />
      )}
    </section>
  );
}

function Link({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {address.replace(/^https?:\/\//, "")}
    </a>
  );
}
