import { t } from "../messages/base.ts";
import { may } from "../state.ts";

/** Where nothing stands yet: the ways in which suppliers come in, the list first. */
export function FirstSuppliers() {
  return (
    <div class="actions">
      {may("importSuppliers") && (
        <a class="button button-primary" href="/suppliers/import">
          {t.suppliers.bring}
        </a>
      )}
      {may("createSupplier") && (
        <a class="button" href="/suppliers/new">
          {t.suppliers.add}
        </a>
      )}
    </div>
  );
}
