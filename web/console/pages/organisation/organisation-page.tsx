import { call } from "../../api.ts";
import { organisation as words } from "../../messages/organisation.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useLoad } from "../../use-load.ts";
import { People } from "./people.tsx";
import { Terms } from "./terms.tsx";

/** What the organisation says of itself, and its people. */
export function OrganisationPage() {
  const loaded = useLoad("organisation", () => call("getOrganisation"));
  return (
    <Page title={words.title}>
      <div class="stack-large">
        <Loading of={loaded}>
          {(organisation) => <Terms organisation={organisation} loaded={loaded} />}
        </Loading>
        <People />
      </div>
    </Page>
  );
}
