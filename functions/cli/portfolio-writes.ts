import { engagementItem } from "../data/engagements.ts";
import { derivedId, hashOf } from "../data/hash.ts";
import { keys, type OrganisationContext } from "../data/keys.ts";
import { appendEntry, LEDGER_START } from "../data/ledger.ts";
import { placeAt } from "../data/list-place.ts";
import { markItem } from "../data/marks.ts";
import { riskId } from "../data/risks.ts";
import { type Author, supplierItem } from "../data/suppliers.ts";
import { create, type Write } from "../data/writes.ts";
import { addDays } from "../domain/due.ts";
import { type EngagementFields, intakeOf } from "../domain/engagement.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { sentenceSaid } from "../domain/risk-sentence.ts";
import { scopeOf } from "../domain/scope.ts";
import { marksOf } from "../domain/supplier-marks.ts";
import { expectedWork } from "../domain/work.ts";
import { gradeNumber, type MadeUp, pointNumber, stateNumber, supplierNumber } from "./made-up.ts";

export type Place = { context: OrganisationContext; by: Author; now: string };
export type Sizes = { suppliers: number; assessments: number; risks: number };
type Asked = { questionnaire: Questionnaire; content: string };

/** The n-th supplier with contact, product, history and what it is known by. */
export function supplierWrites(place: Place, sizes: Sizes, n: number): Write[] {
  const { context, by, now } = place;
  const made = supplierNumber(n);
  const { name, vendorId, country, email } = made;
  const { supplier: id, contact, engagement } = idsOf(context, n);
  const created = hashOf({ id });
  const fields = { name, vendorId, country };
  const product = engagementItem(
    context,
    id,
    { id: engagement, fields: use(made), created },
    by,
    now,
  );
  const event = { event: "supplier-added", by: by.id, at: now };
  const { write, head } = appendEntry(context, `SUPPLIER#${id}`, LEDGER_START, event);
  const counts = { engagements: 1, contacts: 1, tier: product.tier };
  const item = supplierItem(context, { id, fields, created }, counts, by, now);
  const held = n < sizes.assessments ? { [idsOf(context, n).assessment]: "assessment" } : {};
  const holds = { [contact]: "contact", [engagement]: "engagement", ...held };
  return [
    create({ ...item, ...head, holds, row: { ...item.row, ...shownOf(context, sizes, n, now) } }),
    write,
    create({
      ...keys.contact(context, id, contact),
      ...{ id: contact, supplierId: id, name: `Kim ${name}`, email, language: "en", created },
      ...{ version: 1, changedBy: by.name, changedAt: now },
    }),
    create(product),
    // Mailboxes are marked by a keyed hash, and only the functions have its key.
    ...marksOf({ name, vendorId }).map((mark) => create(markItem(context, mark, id))),
  ];
}

/** The n-th assessment: its head, its round and its line of the list. */
export function assessmentWrites(place: Place, { questionnaire, content }: Asked, n: number) {
  const { context, by, now } = place;
  const { supplier, engagement, contact, assessment: id } = idsOf(context, n);
  const made = supplierNumber(n);
  const fields = use(made);
  const scope = scopeOf({ ...fields, ...intakeOf(fields) });
  const names = { supplierName: made.name, product: made.product };
  const { questions: of } = expectedWork(questionnaire, scope);
  const [status, due] = [stateNumber(n), dueOf(n, now)];
  const data = { supplier, engagement, content };
  const event = { event: "assessment-prepared", by: by.id, at: now, data };
  const first = appendEntry(context, `ASSESSMENT#${id}`, LEDGER_START, event);
  const head = {
    ...{ id, organisation: context.organisation, status, supplier, engagement, content, due },
    ...{ round: 1, revision: 0, reviewRevision: 0, version: 1, writers: {} },
    ...{ questionnaire: questionnaire.id, stepUp: "code", language: "en" },
    ...{ requester: by.id, createdAt: now, issuedAt: now },
  };
  const round = { round: 1, scope, triage: fields.triage, contacts: [contact], ...names };
  const progress = { answered: status === "issued" ? (n * 13) % of : of, of };
  const scored = status !== "issued" && {
    ...{ grade: gradeNumber(n), proposed: "conditional" as const, openGates: n % 3 },
    ...(n % 2 === 0 && { weakControls: ["A.5.2", "A.7.4"] }),
  };
  const decided = status === "decided" && { decision: "accept-with-actions" as const };
  const row = {
    ...{ id, supplierId: supplier, engagementId: engagement, ...names, tier: scope.tier },
    ...{ status, due, progress, ...scored, ...decided, updatedAt: now },
  };
  const list = { listPk: keys.assessmentsList(context), listSk: placeAt(instantOf(now, n)) };
  return [
    create({ ...keys.head(context, id), ...head, ...first.head }),
    create({
      ...keys.assessmentRow(context, id),
      changedBy: by.name,
      changedAt: now,
      ...list,
      row,
    }),
    create({ ...keys.round(context, id, 1), ...round, created: hashOf({ id }) }),
    first.write,
    create({
      ...keys.supplierAssessment(context, supplier, id),
      ...{ id, engagement, createdAt: now },
    }),
  ];
}

/** The n-th entry of the register; the assessed products have them in turn. */
export function riskWrites(
  { context, now }: Place,
  { assessments }: Sizes,
  { gates }: Pick<Questionnaire, "gates">,
  n: number,
): Write[] {
  const [of, turn] = [n % assessments, Math.floor(n / assessments)];
  const { supplier, engagement, assessment } = idsOf(context, of);
  const { name: supplierName, product, level } = supplierNumber(of);
  const gate = turn === 0 ? undefined : gates[(turn - 1) % gates.length];
  const cause = gate ? `gate-${gate.id}` : "residual";
  const key = `${supplier}#${engagement}#${cause}`;
  const tier = intakeOf(use(supplierNumber(of))).tier;
  const says = gate ? undefined : `${level}${n % 5}~lifecycle~${3000 + n}`;
  const sentence = gate?.sentence ?? sentenceSaid(says ?? "", { supplier: supplierName, product });
  return [
    create({
      ...keys.risk(context, key),
      ...{ findings: [], submittedAt: now, ...LEDGER_START },
      ...{ listPk: keys.risksList(context), listSk: placeAt(instantOf(now, n)) },
      row: {
        ...{ id: riskId(key), supplierId: supplier, engagementId: engagement, cause },
        ...{ supplierName, product, tier, assessmentId: assessment, scoredAt: now },
        ...{ sentence, ...(says && { says }) },
        ...{ inherent: pointNumber(n + 3), current: pointNumber(n), open: n % 7 !== 0 },
        ...{ findings: n % 4, status: n % 5 === 0 ? "treating" : "open", reReview: n % 50 === 0 },
        version: 1,
      },
    }),
  ];
}

/** What the supplier's line shows of its assessment and its risks. */
function shownOf(context: OrganisationContext, sizes: Sizes, n: number, now: string) {
  if (n >= sizes.assessments) return {};
  const { engagement, assessment: id } = idsOf(context, n);
  const status = stateNumber(n);
  const due = dueOf(n, now);
  const grade = gradeNumber(n);
  const risks = Math.ceil((sizes.risks - n) / sizes.assessments);
  return {
    ...{ risks: { [engagement]: risks }, openRisks: risks },
    ...(status !== "issued" && {
      result: {
        ...{ grade, claimed: grade, residual: pointNumber(n), openGates: n % 3 },
        ...{ status: "final" as const, at: now },
      },
    }),
    ...(status !== "decided" && { assessment: { id, status, due: due.date, zone: due.zone } }),
  };
}

function idsOf(context: OrganisationContext, n: number) {
  const id = (kind: string) => derivedId(context.organisation, "made-up", kind, String(n));
  return {
    ...{ supplier: id("supplier"), contact: id("contact") },
    ...{ engagement: id("engagement"), assessment: id("assessment") },
  };
}

/** The n-th instant before now: what a portfolio has came about one after the other. */
function instantOf(now: string, n: number): string {
  return new Date(Date.parse(now) - n * 60_000).toISOString();
}

function dueOf(n: number, now: string) {
  return { date: addDays(now.slice(0, 10), (n % 75) - 15), zone: "Europe/Berlin" };
}

function use({ product, level }: MadeUp): EngagementFields {
  const impact = { data: level, persons: level, criticality: level, regulation: 1, scale: level };
  const exposure = { autonomy: level, accessDepth: 2, opacity: level, chainDepth: 2 };
  return {
    ...{ product, kind: "ai-product", riskClass: "minimal", criticalFunction: false },
    ...{ aiRoles: ["ai-provider"], actRoles: ["provider"], contract: {}, facts: [] },
    triage: { ...impact, ...exposure, changeRate: 2, incidents: 1 },
  };
}
