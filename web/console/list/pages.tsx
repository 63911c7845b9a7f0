import { t } from "../messages/base.ts";

/** Previous and next page; nothing while all rows fit on one. */
export function Pages(props: { page: number; pages: number; onPage: (page: number) => void }) {
  const { page, pages, onPage } = props;
  if (pages === 1) return null;
  return (
    <nav class="row no-print" aria-label={t.list.pages}>
      <button
        type="button"
        class="button button-small"
        disabled={page === 1}
        onClick={() => onPage(page - 1)}
      >
        {t.list.previous}
      </button>
      <span class="small number">{t.list.page(page, pages)}</span>
      <button
        type="button"
        class="button button-small"
        disabled={page === pages}
        onClick={() => onPage(page + 1)}
      >
        {t.list.next}
      </button>
    </nav>
  );
}
