import { useEffect, useState } from "preact/hooks";
import type { AssessmentLine } from "../../../../functions/contract/shapes/assessment-row.ts";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call, listAll } from "../../api.ts";
import { shortDate, shortInstant } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { Waiting } from "../../parts/loading.tsx";
import { Refused } from "../../parts/refused.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";
import { eventWords, personOf } from "../assessment/history/event-words.ts";
import type { SupplierEvent, TimelineEntry } from "./supplier-event.ts";

const words = directory.supplier;

/** Everything that happened to a supplier, newest first, some at a time. */
export function Timeline(props: {
  supplierId: string;
  /** Changes whenever something new may have happened. */
  stamp: string;
  events: readonly SupplierEvent[];
  assessments: readonly AssessmentLine[];
  contacts: Supplier["contacts"];
}) {
  const { supplierId, stamp, events, assessments, contacts } = props;
  const members = useLoad("members", () => listAll("listMembers"));
  const [entries, setEntries] = useState<readonly TimelineEntry[]>([]);
  const [next, setNext] = useState<string>();
  const read = useAction(async (cursor: string | undefined) => {
    const query = { limit: 25, ...(cursor !== undefined && { cursor }) };
    const page = await call("getTimeline", { params: { supplierId }, query });
    setEntries((held) => (cursor === undefined ? page.items : [...held, ...page.items]));
    setNext(page.cursor);
  });
  useEffect(() => void read.run(undefined), [supplierId, stamp]);
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <p class="muted small">{words.historyLead}</p>
      <Refused problem={read.problem} />
      {entries.length === 0 && read.busy && <Waiting />}
      <ol class="plain lines">
        {entries.map((entry) => (
          <li key={entry.hash} class="timeline-line">
            <span class="small muted nowrap">{shortInstant(entry.at)}</span>
            <span>
              <Entry
                supplierId={supplierId}
                entry={entry}
                events={events}
                assessments={assessments}
              />
            </span>
            <span class="small muted">
              {personOf(entry.by, members.data ?? [], contacts, t.history.supplier)}
            </span>
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <p>
          <button type="button" class="button button-small" onClick={() => void read.run(next)}>
            {words.earlier}
          </button>
        </p>
      )}
    </section>
  );
}

function Entry(props: {
  supplierId: string;
  entry: TimelineEntry;
  events: readonly SupplierEvent[];
  assessments: readonly AssessmentLine[];
}) {
  const { supplierId, entry, events, assessments } = props;
  const note = events.find(({ id }) => id === entry.data.note);
  if (note) {
    const about = assessmentAbout(note, assessments);
    return (
      <>
        <strong>{words.kinds[note.kind]}</strong> <span class="muted">{shortDate(note.date)}</span>
        <span class="prose timeline-note">{note.text}</span>
        <span class="row small">
          {note.source && (
            <a href={note.source} rel="noreferrer" target="_blank">
              {words.source}
            </a>
          )}
          {about && may("createFinding") && (
            <a
              href={`/findings/new?assessment=${about.id}&title=${encodeURIComponent(firstLine(note.text))}`}
            >
              {words.finding}
            </a>
          )}
          {may("createAssessment") && (
            <a href={`/assessments/new?supplier=${supplierId}&product=${note.engagement ?? ""}`}>
              {words.assess}
            </a>
          )}
        </span>
      </>
    );
  }
  const [kind, id] = entry.subject.split("#");
  const assessment = kind === "ASSESSMENT" ? assessments.find((each) => each.id === id) : undefined;
  return (
    <>
      {eventWords(entry.event)}
      {assessment && (
        <>
          {" · "}
          <a href={`/assessments/${assessment.id}/history`}>{assessment.product}</a>
        </>
      )}
    </>
  );
}

/** Where a finding about an event is raised: the newest assessment that was put to the supplier. */
function assessmentAbout(
  { engagement }: SupplierEvent,
  assessments: readonly AssessmentLine[],
): AssessmentLine | undefined {
  return assessments.findLast(
    (each) =>
      each.status !== "draft" &&
      each.status !== "cancelled" &&
      (engagement === undefined || each.engagementId === engagement),
  );
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").slice(0, 120);
}
