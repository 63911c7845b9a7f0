import { useLocation } from "preact-iso";
import { call, listAll } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { Empty } from "../../parts/empty.tsx";
import { FirstSuppliers } from "../../parts/first-suppliers.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useLoad } from "../../use-load.ts";
import { AssessmentEditor } from "./assessment-editor.tsx";

/** A new assessment: of the supplier in the address, or first of one to choose. */
export function NewAssessment() {
  const { query, route } = useLocation();
  const supplierId = query.supplier;
  const suppliers = useLoad("suppliers", () => listAll("listSuppliers"));
  const key = supplierId === undefined ? undefined : `supplier ${supplierId}`;
  const loaded = useLoad(key, () =>
    call("getSupplier", { params: { supplierId: supplierId ?? "" } }),
  );
  const above = <a href="/assessments">{t.assessments.title}</a>;

  if (supplierId === undefined) {
    return (
      <Page title={t.newAssessment.title} above={above}>
        <Loading of={suppliers}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.suppliers.empty.title} body={t.suppliers.empty.body}>
                <FirstSuppliers />
              </Empty>
            ) : (
              <SelectField
                form="assessment"
                path="supplierId"
                label={t.newAssessment.supplier}
                value=""
                none={t.newAssessment.choose}
                options={rows.map(({ id, name }) => ({ value: id, label: name }))}
                onValue={(id) => id && route(`/assessments/new?supplier=${id}`)}
                size="medium"
              />
            )
          }
        </Loading>
      </Page>
    );
  }
  return (
    <Loading of={loaded}>
      {(supplier) => (
        <Page
          title={t.newAssessment.title}
          above={<a href={`/suppliers/${supplier.id}`}>{supplier.name}</a>}
        >
          {supplier.engagements.length === 0 ? (
            <Empty title={t.newAssessment.noProduct.title} body={t.newAssessment.noProduct.body}>
              <a class="button button-primary" href={`/suppliers/${supplier.id}/products/new`}>
                {t.supplier.addProduct}
              </a>
            </Empty>
          ) : (
            <AssessmentEditor supplier={supplier} engagementId={query.product} />
          )}
        </Page>
      )}
    </Loading>
  );
}
