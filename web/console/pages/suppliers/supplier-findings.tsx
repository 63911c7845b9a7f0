import { isUnsettled } from "../../../../functions/domain/finding.ts";
import { listAll } from "../../api.ts";
import { contentWords } from "../../messages/content-words.ts";
import { directory } from "../../messages/directory.ts";
import { Loading } from "../../parts/loading.tsx";
import { useLoad } from "../../use-load.ts";
import { FindingDue, FindingStatus } from "../findings/finding-parts.tsx";

const words = directory.supplier;

/** What the supplier is to mend and has not yet. */
export function SupplierFindings({ supplierId }: { supplierId: string }) {
  const loaded = useLoad("findings", () => listAll("listFindings"));
  return (
    <section class="stack" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      <Loading of={loaded}>
        {(items) => {
          const own = items.filter(
            (each) => each.supplierId === supplierId && isUnsettled(each.state),
          );
          if (own.length === 0) return <p class="muted">{words.noFindings}</p>;
          return (
            <ul class="plain lines">
              {own.map(({ id, title, due, product, state }) => (
                <li key={id} class="row row-apart">
                  <span>
                    <a href={`/findings/${id}`}>{contentWords.say(title)}</a>{" "}
                    <span class="small muted">{product}</span>
                  </span>
                  <span class="row small">
                    <FindingStatus state={state} />
                    <FindingDue state={state} due={due} />
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loading>
    </section>
  );
}
