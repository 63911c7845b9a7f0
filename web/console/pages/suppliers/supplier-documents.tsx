import { Status } from "../../../ui/status.tsx";
import { deviceZone, shortDate, todayIn } from "../../format.ts";
import { directory } from "../../messages/directory.ts";
import type { Dossier } from "./supplier-event.ts";

const words = directory.supplier;

/** Documents and certificates a supplier has shown, those that expire next first. */
export function SupplierDocuments({ documents }: { documents: Dossier["documents"] }) {
  const today = todayIn(deviceZone(), new Date());
  const sorted = documents.toSorted((one, other) =>
    (one.expiresOn ?? "9999").localeCompare(other.expiresOn ?? "9999"),
  );
  return (
    <section class="stack" aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      {documents.length === 0 ? (
        <p class="muted">{words.noDocuments}</p>
      ) : (
        <ul class="plain lines">
          {sorted.map(({ id, title, url, dated, expiresOn, verdict, assessment }) => (
            <li key={id} class="row row-apart">
              <span>
                <a href={url} rel="noreferrer" target="_blank">
                  {title}
                </a>{" "}
                <a class="small" href={`/assessments/${assessment}/review`}>
                  {words.dated(shortDate(dated))}
                </a>
              </span>
              <span class="row small">
                {expiresOn && (
                  <span class={expiresOn < today ? "overdue" : "muted"}>
                    {(expiresOn < today ? words.expired : words.expires)(shortDate(expiresOn))}
                  </span>
                )}
                <Status shape={SHAPES[verdict]} word={words.verdicts[verdict]} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SHAPES = {
  unread: "ring",
  accepted: "done",
  rejected: "cross",
  "out-of-scope": "cross",
} as const;
