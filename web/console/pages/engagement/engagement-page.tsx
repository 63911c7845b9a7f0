import { useLocation, useRoute } from "preact-iso";
import type { IntakeRequest } from "../../../../functions/contract/shapes/dossier.ts";
import type { Engagement, Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { Banner } from "../../../ui/banner.tsx";
import { call } from "../../api.ts";
import { dateText } from "../../format.ts";
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
  const { request: requestId } = useLocation().query;
  const loaded = useLoad(`supplier ${supplierId}`, () =>
    call("getSupplier", { params: { supplierId } }),
  );
  const requests = useLoad(requestId === undefined ? undefined : "requests", () =>
    call("listRequests"),
  );
  return (
    <Loading of={loaded}>
      {(supplier) => {
        const engagement = supplier.engagements.find(({ id }) => id === engagementId);
        if (engagementId !== undefined && !engagement) return <NotFound />;
        const given = { supplier, engagement, loaded };
        if (engagement || requestId === undefined) {
          return <Whole key={engagementId ?? "new"} {...given} request={undefined} />;
        }
        return (
          <Loading of={requests}>
            {({ items }) => (
              <Whole
                key={requestId}
                {...given}
                request={items.find(({ id, state }) => id === requestId && state === "asked")}
              />
            )}
          </Loading>
        );
      }}
    </Loading>
  );
}

function Whole(props: {
  supplier: Supplier;
  engagement: Engagement | undefined;
  loaded: Loaded<Supplier>;
  /** The colleague's request it comes from. */
  request: IntakeRequest | undefined;
}) {
  const { supplier, engagement, loaded, request } = props;
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
      {request && (
        <Banner tone="note">
          <p>{intake.from(request.by.name)}</p>
          {request.neededBy && <p>{intake.neededBy(dateText(request.neededBy))}</p>}
          {request.note && <p class="prose">{request.note}</p>}
        </Banner>
      )}
      <EngagementEditor
        engagement={engagement}
        {...(request && { known: knownOf(request) })}
        onReload={loaded.reload}
        onCancel={() => route(home)}
        onSave={async (form, key) => {
          if (engagement) {
            const which = { ...params, engagementId: engagement.id };
            const body = { ...engagementChange(form), version: engagement.version };
            await call("updateEngagement", { params: which, body });
          } else {
            const { id } = await call("createEngagement", {
              ...{ params, body: engagementBody(form), key },
            });
            if (request) await takeUp(request, supplier.id, id, `${key}-taken`);
          }
          await loaded.reload();
          route(home);
        }}
      />
    </Page>
  );
}

/** What a request says of the product; the rest is for whoever takes it up to find out. */
function knownOf({ product, purpose, data = "" }: IntakeRequest) {
  return { product, purpose, data };
}

async function takeUp(
  request: IntakeRequest,
  supplierId: string,
  engagementId: string,
  key: string,
) {
  const params = { requestId: request.id };
  const body = { state: "taken" as const, supplierId, engagementId, version: request.version };
  await call("updateRequest", { params, body, key });
}
