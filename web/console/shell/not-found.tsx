import { t } from "../messages/base.ts";
import { Page } from "../parts/page.tsx";

/** An address without a page, or a thing that is missing or somebody else's. */
export function NotFound() {
  return (
    <Page title={t.notFound.title}>
      <div class="stack">
        <p>{t.notFound.body}</p>
        <p>
          <a href="/">{t.notFound.next}</a>
        </p>
      </div>
    </Page>
  );
}
