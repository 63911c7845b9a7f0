import type { Due } from "../domain/due.ts";
import type { ReminderPlan } from "../domain/reminder-plan.ts";
import { type AssessmentLine, type AssessmentOfList, lineWrite } from "./assessment-row.ts";
import { type Changes, type Condition, fieldChanges } from "./expression.ts";
import type { Head, Round } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START, type LedgerEvent, type LedgerHead } from "./ledger.ts";
import { type ListPage, listPage, type PageQuery } from "./list-page.ts";
import { placeAt } from "./list-place.ts";
import { createOnce } from "./once.ts";
import { remindersWrite } from "./reminder-steps.ts";
import { type Author, holding } from "./suppliers.ts";
import { transact } from "./table.ts";
import { check, create, update, type Write } from "./writes.ts";

/** What a new assessment is made of; all of it has been read before. */
export type NewAssessment = {
  head: Omit<Head, keyof LedgerHead>;
  line: Omit<AssessmentLine, "change" | "dueBefore">;
  reminders: ReminderPlan;
  round: Round;
  engagementVersion: number;
  created: string;
  /** What is taken over from earlier assessments, as writes. */
  carried: readonly Write[];
};

/**
 * P23 · Prepare an assessment, once; supplier and contacts must be there and the engagement still
 * be the one its scope was taken from. ORG#o#ASSESSMENT#a / HEAD, ROW, ROUND#1
 */
export async function createAssessment(
  context: OrganisationContext,
  { head, line, round, reminders, engagementVersion, created, carried }: NewAssessment,
): Promise<void> {
  const { id, supplier, engagement, requester, createdAt } = head;
  const more = round.carried && { carried: round.carried.length };
  const data = { supplier, engagement, content: head.content, ...more };
  const event = { event: "assessment-prepared", by: requester, at: createdAt, data };
  const first = appendEntry(context, `ASSESSMENT#${id}`, LEDGER_START, event);
  const list = { listPk: keys.assessmentsList(context), listSk: placeAt(createdAt) };
  await createOnce(
    [
      create({ ...keys.round(context, id, round.round), ...round, created }),
      create({ ...keys.head(context, id), ...head, ...first.head }),
      create({ ...keys.assessmentRow(context, id), ...line, ...list }),
      remindersWrite(context, head, { plan: reminders, sent: 0 }, createdAt),
      first.write,
      create({
        ...keys.supplierAssessment(context, supplier, id),
        ...{ id, engagement, createdAt },
      }),
      ...carried,
      update(keys.supplier(context, supplier), { set: holding(id, "assessment") }, [
        ["pk", "exists"],
      ]),
      check(keys.engagement(context, supplier, engagement), [["version", "=", engagementVersion]]),
      ...round.contacts.map((contact) =>
        check(keys.contact(context, supplier, contact), [
          ["pk", "exists"],
          ["removedAt", "absent"],
        ]),
      ),
    ],
    created,
  );
}

/** P25 · All assessments, oldest first. list: ORG#o#A / instant */
export function listAssessments(
  context: OrganisationContext,
  page: PageQuery,
): Promise<ListPage<AssessmentOfList>> {
  return listPage<AssessmentOfList>(context, keys.assessmentsList(context), page);
}

/** What of an issued assessment may be changed; `hardClose` whether late answers are refused. */
export type AssessmentChange = {
  due?: Due;
  message?: string | null;
  hardClose?: boolean;
  change: string;
};

/** P26 · Change due date or message, unless somebody was first. HEAD, ROW, ROUND#n */
export async function saveAssessment(
  context: OrganisationContext,
  head: Head,
  { due, message, hardClose, change }: AssessmentChange,
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const version = head.version + 1;
  const set = { version, ...(due && { due }), ...(hardClose === true && { hardClose }) };
  const remove = hardClose === false ? { remove: ["hardClose"] } : {};
  const shown = { ...(due && { due }), updatedAt: now };
  const line = { change, dueBefore: head.due, changedBy: by.name, changedAt: now };
  const closing = hardClose === undefined ? {} : { hardClose };
  const data = { version, ...(due && { due: due.date, zone: due.zone }), ...closing };
  const event = { event: "assessment-changed", by: by.id, at: now, data };
  const round = keys.round(context, head.id, head.round);
  await transact([
    ...headChange(context, head, { set, ...remove }, event),
    lineWrite(context, head.id, shown, line),
    ...(message === undefined
      ? []
      : [update(round, fieldChanges({ message }), [["pk", "exists"]])]),
    ...more,
  ]);
}

/**
 * The writes that change a head and append to the assessment's history; refused if the history
 * has moved on since the head was read, or where a further condition does not hold.
 */
export function headChange(
  context: OrganisationContext,
  head: Pick<Head, "id" | keyof LedgerHead>,
  changes: Changes,
  event: LedgerEvent,
  conditions: readonly Condition[] = [],
): Write[] {
  const { write, head: end } = appendEntry(context, `ASSESSMENT#${head.id}`, head, event);
  const set = { ...changes.set, ...end };
  return [
    update(keys.head(context, head.id), { ...changes, set }, [
      ["ledgerHash", "=", head.ledgerHash],
      ...conditions,
    ]),
    write,
  ];
}
