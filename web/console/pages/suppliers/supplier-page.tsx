import { useRoute } from "preact-iso";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call, listAll } from "../../api.ts";
import { instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { Contacts } from "./contacts.tsx";
import { NoteEvent } from "./note-event.tsx";
import { Products } from "./products.tsx";
import { SupplierAssessments } from "./supplier-assessments.tsx";
import { SupplierDocuments } from "./supplier-documents.tsx";
import { SupplierFacts } from "./supplier-facts.tsx";
import { SupplierFindings } from "./supplier-findings.tsx";
import { SupplierParties } from "./supplier-parties.tsx";
import { SupplierRisks } from "./supplier-risks.tsx";
import { Timeline } from "./timeline.tsx";

/** One supplier: facts, contacts, products and services, assessments, open risks. */
export function SupplierPage() {
  const { supplierId = "" } = useRoute().params;
  const loaded = useLoad(`supplier ${supplierId}`, () =>
    call("getSupplier", { params: { supplierId } }),
  );
  return (
    <Loading of={loaded}>{(supplier) => <Whole supplier={supplier} loaded={loaded} />}</Loading>
  );
}

function Whole({ supplier, loaded }: { supplier: Supplier; loaded: Loaded<Supplier> }) {
  const assessments = useLoad("assessments", () => listAll("listAssessments"));
  const risks = useLoad("risks", () => listAll("listRisks"));
  const dossier = useLoad(`dossier ${supplier.id}`, () =>
    call("getDossier", { params: { supplierId: supplier.id } }),
  );
  const own = (assessments.data ?? []).filter((row) => row.supplierId === supplier.id);
  const base = `/suppliers/${supplier.id}`;
  const action =
    supplier.engagements.length === 0
      ? may("createEngagement") && (
          <a class="button button-primary" href={`${base}/products/new`}>
            {t.supplier.addProduct}
          </a>
        )
      : may("createAssessment") && (
          <a class="button button-primary" href={`/assessments/new?supplier=${supplier.id}`}>
            {t.supplier.assess}
          </a>
        );
  return (
    <Page
      title={supplier.name}
      above={<a href="/suppliers">{t.suppliers.title}</a>}
      actions={action}
    >
      <div class="stack-large">
        <SupplierFacts supplier={supplier} loaded={loaded} />
        <Products supplier={supplier} />
        <Contacts supplier={supplier} loaded={loaded} />
        <Loading of={assessments}>
          {(rows) => (
            <SupplierAssessments rows={rows.filter((row) => row.supplierId === supplier.id)} />
          )}
        </Loading>
        <Loading of={risks}>
          {(rows) => (
            <SupplierRisks
              rows={rows.filter((row) => row.supplierId === supplier.id && row.open)}
            />
          )}
        </Loading>
        <SupplierFindings supplierId={supplier.id} />
        <Loading of={dossier}>
          {({ documents, events }) => (
            <>
              <SupplierDocuments documents={documents} />
              <SupplierParties supplier={supplier} />
              <Timeline
                supplierId={supplier.id}
                stamp={`${supplier.version} ${supplier.contacts.length} ${events.length}`}
                events={events}
                assessments={own}
                contacts={supplier.contacts}
              />
            </>
          )}
        </Loading>
        <NoteEvent supplier={supplier} onNoted={dossier.reload} />
        <p class="small muted">{t.supplier.added(instantText(supplier.createdAt))}</p>
      </div>
    </Page>
  );
}
