import { useLocation, useRoute } from "preact-iso";
import type { Engagement, Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call } from "../../api.ts";
import { intake } from "../../messages/intake.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { NotFound } from "../../shell/not-found.tsx";
import { may } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { EngagementEditor } from "./engagement-editor.tsx";
import { engagementBody, engagementChange } from "./engagement-form.ts";

/** A product or service with its risk intake: a new one, or one to look at and change. */
export function EngagementPage() {
  const { supplierId = "", engagementId } = useRoute().params;
  const loaded = useLoad(`supplier ${supplierId}`, () =>
    call("getSupplier", { params: { supplierId } }),
  );
  return (
    <Loading of={loaded}>
      {(supplier) => {
        const engagement = supplier.engagements.find(({ id }) => id === engagementId);
        if (engagementId !== undefined && !engagement) return <NotFound />;
        return (
          <Whole
            key={engagementId ?? "new"}
            supplier={supplier}
            engagement={engagement}
            loaded={loaded}
          />
        );
      }}
    </Loading>
  );
}

function Whole(props: {
  supplier: Supplier;
  engagement: Engagement | undefined;
  loaded: Loaded<Supplier>;
}) {
  const { supplier, engagement, loaded } = props;
  const { route } = useLocation();
  const params = { supplierId: supplier.id };
  const home = `/suppliers/${supplier.id}`;
  const assess = engagement && may("createAssessment") && (
    <a class="button" href={`/assessments/new?supplier=${supplier.id}&product=${engagement.id}`}>
      {intake.next}
    </a>
  );
  return (
    <Page
      title={engagement?.product ?? intake.title.add}
      above={<a href={home}>{supplier.name}</a>}
      actions={assess}
    >
      <EngagementEditor
        engagement={engagement}
        onReload={loaded.reload}
        onCancel={() => route(home)}
        onSave={async (form, key) => {
          if (engagement) {
            const which = { ...params, engagementId: engagement.id };
            const body = { ...engagementChange(form), version: engagement.version };
            await call("updateEngagement", { params: which, body });
          } else {
            await call("createEngagement", { params, body: engagementBody(form), key });
          }
          await loaded.reload();
          route(home);
        }}
      />
    </Page>
  );
}
