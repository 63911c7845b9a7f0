import type { Column } from "../list/column.ts";

type OfSupplier = { supplierId: string; supplierName: string; product: string };

/** The column that says whom and which product a line is about, with the way to the supplier. */
export function supplierColumn<Row extends OfSupplier>(title: string): Column<Row> {
  return {
    key: "supplier",
    title,
    value: ({ supplierName, product }) => `${supplierName} ${product}`,
    cell: ({ supplierId, supplierName, product }) => (
      <>
        <a class="risk-supplier" href={`/suppliers/${supplierId}`}>
          {supplierName}
        </a>
        <div class="muted">{product}</div>
      </>
    ),
  };
}
