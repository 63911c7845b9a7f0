import { approverOf } from "../../../functions/data/approval-link.ts";
import { canonicalJson } from "../../../functions/domain/canonical.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Rows } from "./rows.ts";
import type { Finding } from "./violation.ts";

/**
 * I11: once faults have stopped and the sweep has run, nothing waits that is due, nothing is held
 * by nobody, and the failure destinations hold exactly what was planted.
 */
export const allQuiet: Invariant = {
  id: "I11",
  says: "queues drain, no row is an orphan, dead letters are those planted",
  check: (run) => [
    ...run.world.strangers.map(({ pk, sk, why }) => ({
      what: "An item is of no kind of the product.",
      ...{ where: `${pk} / ${sk}`, evidence: { why } },
    })),
    ...waiting(run),
    ...orphans(run.world.rows),
    ...halves(run.world.rows),
    ...deadLetters(run),
  ],
};

function waiting({ world: { rows }, now }: Evidence): Finding[] {
  return [...rows.letter, ...rows.wish, ...rows.request].flatMap((row) => {
    const { pk, sk, state, duePk, dueSk } = row;
    const where = `${pk} / ${sk}`;
    const evidence = { state, dueSk, now };
    const working = state === "pending" || state === "sending";
    if (working && (duePk === undefined || dueSk === undefined)) {
      return [{ what: "A row waits, but not on the list of what is due.", where, evidence }];
    }
    if (working && (dueSk?.slice(0, now.length) ?? "") <= now) {
      return [{ what: "A row is past due and was left.", where, evidence }];
    }
    if (!working && dueSk !== undefined) {
      return [{ what: "A row has an outcome, but is still on the list.", where, evidence }];
    }
    return [];
  });
}

/** Rows that name something that does not stand. */
function orphans(rows: Rows): Finding[] {
  const standing = new Set(
    Object.values(rows)
      .flat()
      .map(({ pk, sk }) => `${pk} / ${sk}`),
  );
  const inAssessment = [
    ...[...rows.round, ...rows.answer, ...rows.invitation, ...rows.ruling, ...rows.submission],
    ...[...rows.submissionPart, ...rows.score, ...rows.decision, ...rows.letter, ...rows.wish],
    ...[...rows.codes, ...rows.line],
  ];
  const inSupplier = [...rows.contact, ...rows.engagement, ...rows.evidence];
  const reaching = [...rows.token, ...rows.session, ...rows.address];
  const needs: { row: { pk: string; sk: string }; needed: string }[] = [
    ...inAssessment.map((row) => ({ row, needed: `${row.pk} / HEAD` })),
    ...inSupplier.map((row) => {
      const [, organisation, , supplier] = row.pk.split("#");
      return { row, needed: `ORG#${organisation} / SUPPLIER#${supplier}` };
    }),
    ...reaching.map((row) => {
      const pk = `ORG#${row.organisation}#ASSESSMENT#${row.assessment}`;
      return { row, needed: `${pk} / ${rightOf(row.invitation)}` };
    }),
    ...rows.codes.map((row) => ({
      row,
      needed: `${row.pk} / ${rightOf(row.sk.replace(/^CODES#/, ""))}`,
    })),
    ...rows.evidence.map((row) => ({
      row,
      needed: `${row.pk.replace(/#SUPPLIER#.*/, "")}#ASSESSMENT#${row.assessment} / HEAD`,
    })),
    ...rows.user.map((row) => ({
      row,
      needed: `ORG#${row.organisation} / MEMBER#${row.member}`,
    })),
  ];
  return needs
    .filter(({ needed }) => !standing.has(needed))
    .map(({ row, needed }) => ({
      what: "An item is left of something that does not stand.",
      ...{ where: `${row.pk} / ${row.sk}`, evidence: { needed } },
    }));
}

/** What a link rests on: an invitation, or the request to a member to approve. */
function rightOf(invitation: string): string {
  return approverOf(invitation) === undefined ? `INVITATION#${invitation}` : "APPROVAL";
}

/** What is written in several items is written whole. */
function halves(rows: Rows): Finding[] {
  const counts = rows.submission.map(({ pk, sk, parts }) => {
    const own = rows.submissionPart.filter(
      (each) => each.pk === pk && each.sk.startsWith(`${sk}#`),
    );
    return { where: `${pk} / ${sk}`, parts, found: own.length };
  });
  const lonely = rows.submissionPart.filter(
    ({ pk, sk }) => !rows.submission.some((each) => each.pk === pk && sk.startsWith(`${each.sk}#`)),
  );
  return [
    ...counts
      .filter(({ parts, found }) => parts !== found)
      .map(({ where, ...evidence }) => ({ what: "A submission is not whole.", where, evidence })),
    ...lonely.map(({ pk, sk }) => ({
      what: "A part belongs to no submission.",
      ...{ where: `${pk} / ${sk}`, evidence: {} },
    })),
  ];
}

function deadLetters({ deadLetters: found, expectedDeadLetters = [] }: Evidence): Finding[] {
  if (!found) return [];
  const left = expectedDeadLetters.map((each) => canonicalJson(each));
  const strange = found.filter((each) => {
    const at = left.indexOf(canonicalJson(each));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const where = "dead letters";
  return [
    ...strange.map((message) => ({
      what: "A message failed that was not planted.",
      ...{ where, evidence: { message } },
    })),
    ...left.map((message) => ({
      what: "A planted message did not arrive.",
      ...{ where, evidence: { message } },
    })),
  ];
}
