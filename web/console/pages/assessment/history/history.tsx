import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { call, listAll } from "../../../api.ts";
import { shortInstant } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { Loading } from "../../../parts/loading.tsx";
import { TableFrame } from "../../../parts/table-frame.tsx";
import { useLoad } from "../../../use-load.ts";
import { askedIn, eventWords, personOf, secondPersonText } from "./event-words.ts";

/** Everything that happened to an assessment, newest first, as its ledger holds it. */
export function History({ assessment }: { assessment: Assessment }) {
  const params = { assessmentId: assessment.id };
  const ledger = useLoad(`ledger ${assessment.id}`, () => call("getLedger", { params }));
  const members = useLoad("members", () => listAll("listMembers"));
  const asked = askedIn(assessment);
  const words = t.history;
  return (
    <Loading of={ledger}>
      {({ items }) => (
        <div class="stack">
          <p class="muted">{words.lead}</p>
          <TableFrame label={words.title}>
            <table class="table">
              <caption class="hidden-visually">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col" class="end">
                    {words.number}
                  </th>
                  <th scope="col">{words.at}</th>
                  <th scope="col">{words.what}</th>
                  <th scope="col">{words.by}</th>
                  <th scope="col">{words.hash}</th>
                </tr>
              </thead>
              <tbody>
                {[...items].reverse().map((entry) => (
                  <tr key={entry.sequence}>
                    <td class="end">{entry.sequence}</td>
                    <td class="nowrap">{shortInstant(entry.at)}</td>
                    <th scope="row">
                      {eventWords(entry.event)}
                      <div class="small muted">
                        {secondPersonText(entry.data, members.data ?? [])}
                      </div>
                    </th>
                    <td>{personOf(entry.by, members.data ?? [], asked, entry.by)}</td>
                    <td>
                      <code title={entry.hash}>{entry.hash.slice(0, 12)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </div>
      )}
    </Loading>
  );
}
