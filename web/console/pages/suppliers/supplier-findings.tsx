import { call } from "../../api.ts";
import { shortDate } from "../../format.ts";
import { directory } from "../../messages/directory.ts";
import { Loading } from "../../parts/loading.tsx";
import { useLoad } from "../../use-load.ts";

const words = directory.supplier;

/** What the supplier is to mend and has not yet. */
export function SupplierFindings({ supplierId }: { supplierId: string }) {
  const loaded = useLoad("findings", () => call("listFindings"));
  return (
    <section class="stack" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      <Loading of={loaded}>
        {({ items }) => {
          const own = items.filter(
            (each) => each.supplierId === supplierId && each.state !== "closed",
          );
          if (own.length === 0) return <p class="muted">{words.noFindings}</p>;
          return (
            <ul class="plain lines">
              {own.map(({ id, title, due, product }) => (
                <li key={id} class="row row-apart">
                  <span>
                    <a href={`/findings/${id}`}>{title}</a>{" "}
                    <span class="small muted">{product}</span>
                  </span>
                  {due && <span class="small nowrap">{shortDate(due.date)}</span>}
                </li>
              ))}
            </ul>
          );
        }}
      </Loading>
    </section>
  );
}
