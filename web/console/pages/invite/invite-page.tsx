import { useLocation } from "preact-iso";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useLoad } from "../../use-load.ts";
import { useQuestionnaires } from "../questionnaires/use-questionnaires.ts";
import { InviteForm } from "./invite-form.tsx";
import type { PlannedSupplier } from "./invite-rows.ts";

/** Suppliers of one call. */
const CHUNK = 50;

/** What has to be known of these suppliers, in their order. */
async function planFor(supplierIds: readonly string[]): Promise<PlannedSupplier[]> {
  const suppliers: PlannedSupplier[] = [];
  for (let at = 0; at < supplierIds.length; at += CHUNK) {
    const body = { supplierIds: supplierIds.slice(at, at + CHUNK) };
    suppliers.push(...(await call("planInvitations", { body })).suppliers);
  }
  return suppliers;
}

/** Inviting the suppliers named in the address, all at once. */
export function InvitePage() {
  const { query } = useLocation();
  const supplierIds = (query.suppliers ?? "").split(",").filter(Boolean);
  const key = supplierIds.length === 0 ? undefined : `plan ${supplierIds.join(",")}`;
  const plan = useLoad(key, () => planFor(supplierIds));
  const questionnaires = useQuestionnaires();
  return (
    <Page title={inviting.title} above={<a href="/suppliers">{t.suppliers.title}</a>}>
      {supplierIds.length === 0 ? (
        <Empty title={inviting.nobodyTitle} body={inviting.nobody}>
          <a class="button button-primary" href="/suppliers">
            {inviting.choose}
          </a>
        </Empty>
      ) : (
        <Loading of={plan}>
          {(suppliers) => (
            <Loading of={questionnaires}>
              {(list) => <InviteForm suppliers={suppliers} questionnaires={list} />}
            </Loading>
          )}
        </Loading>
      )}
    </Page>
  );
}
