import * as z from "zod";
import { approverOf } from "../../../functions/data/approval-link.ts";
import { LINK_DAYS_AFTER_DUE } from "../../../functions/domain/invitation.ts";
import { dateAt, dateInWords, daysAfter, daysBetween, endOfDate } from "./date-oracle.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Row } from "./rows.ts";
import type { Finding } from "./violation.ts";
import { type AssessmentFacts, unzipped } from "./world.ts";

/**
 * I13: the due date is the same day in the stores, at both doors and in letters, and it ends when a
 * second, independent reckoning says so; so do links, lateness and the date a result is computed for.
 */
export const datesAgree: Invariant = {
  id: "I13",
  says: "all instants equal the date oracle",
  check: (run) => [
    ...run.world.assessments.flatMap((facts) => {
      const dues = duesOf(run, facts);
      if (!dues) return [];
      return [
        ...atTheDoors(run, facts, dues),
        ...inLetters(run, facts, dues),
        ...ofLinks(run, facts, dues),
        ...lateness(facts, dues),
        ...datesOfResults(facts, dues),
      ];
    }),
    ...malformed(run),
  ],
};

type Due = { date: string; zone: string };

/**
 * Every due date the assessment ever had. Undefined where it was changed and nobody saw the first
 * one: then an older letter cannot be judged.
 */
function duesOf({ history }: Evidence, { head, entries }: AssessmentFacts): Due[] | undefined {
  const changed = entries.flatMap(({ data }) => Changed.safeParse(data).data ?? []);
  const made = history.find(
    ({ route, received }) => route === "console.createAssessment" && received.id === head.id,
  );
  if (changed.length > 0 && !made) return undefined;
  const { due = head.due } = made?.sent ?? {};
  return [head.due, due, ...changed.map((each) => ({ date: each.due, zone: each.zone }))];
}

const Changed = z.object({ due: z.string(), zone: z.string() });

function atTheDoors(
  { history }: Evidence,
  facts: AssessmentFacts,
  dues: readonly Due[],
): Finding[] {
  return history.flatMap(({ assessment, received, route, outcome }) => {
    const due = (received.assessment ?? assessment) === facts.head.id ? received.due : undefined;
    if (!due || outcome !== "ok") return [];
    const evidence = { shown: due, route, dues };
    if (!dues.some((each) => same(each, due))) {
      return [{ what: "A door showed another due date.", where: facts.where, evidence }];
    }
    const ends = endOfDate(due.date, due.zone);
    if (due.ends === undefined || Date.parse(due.ends) === ends) return [];
    const more = { ...evidence, oracle: new Date(ends).toISOString() };
    return [
      { what: "A door showed another end of the due date.", where: facts.where, evidence: more },
    ];
  });
}

/** An invitation names the last minute of the day; a receipt the day of the submission. */
function inLetters({ mailbox }: Evidence, facts: AssessmentFacts, dues: readonly Due[]): Finding[] {
  return facts.letter.flatMap((letter) => {
    const expected = expectedWords(letter, facts, dues);
    if (expected.length === 0) return [];
    return mailbox
      .filter(({ headers }) => headers["x-assay-letter"] === letter.id)
      .filter(({ text }) => letter.letter !== "submitted" || text.includes(facts.head.id))
      .flatMap(({ text, html }) =>
        [text, html].some((body) => !expected.some((words) => body.includes(words)))
          ? [
              {
                what: "A letter names another date.",
                ...{ where: `${letter.pk} / ${letter.sk}`, evidence: { expected } },
              },
            ]
          : [],
      );
  });
}

function expectedWords(
  { letter, id }: Row<"letter">,
  { submissions }: AssessmentFacts,
  dues: readonly Due[],
): string[] {
  switch (letter) {
    case "invitation":
    case "reminder":
    case "due-changed":
    case "link-replaced":
      return dues.map(({ date, zone }) => {
        const lastMinute = new Date(endOfDate(date, zone) - 60_000).toISOString();
        return `${dateInWords(dateAt(lastMinute, zone))}, 23:59 (${placeOf(zone)})`;
      });
    case "receipt":
    case "submitted": {
      const [, round] = id.split("-");
      const submission = submissions.find((each) => each.round === Number(round));
      if (!submission) return [];
      return dues.map(({ zone }) => dateInWords(dateAt(submission.submittedAt, zone)));
    }
    case "code":
    case "handed-over":
    case "unsigned":
    case "comments":
    case "finding":
    case "finding-reply":
    case "approval":
      return [];
  }
}

/**
 * A link ends with a whole local day: 60 days after the due date, or later for whoever is late; one
 * to approve by on the day by which an answer is asked.
 */
function ofLinks({ world }: Evidence, facts: AssessmentFacts, dues: readonly Due[]): Finding[] {
  const own = world.rows.token.filter(
    ({ assessment, organisation }) =>
      assessment === facts.head.id && organisation === facts.head.organisation,
  );
  const approval = world.rows.approval.find((each) => each.pk === facts.where);
  return own.flatMap(({ pk, endsAt, invitation, generation }) => {
    const approves = approverOf(invitation) !== undefined;
    // An answer moves the version of the request on by one.
    const answered = approval?.state === "pending" ? 0 : 1;
    const asked = approval && approval.version - answered === generation ? approval : undefined;
    const fits = dues.some(({ date, zone }) => {
      const lastMoment = new Date(Date.parse(endsAt) - 1).toISOString();
      const lastDay = dateAt(lastMoment, zone);
      const whole = endOfDate(lastDay, zone) === Date.parse(endsAt);
      // What an earlier request said is gone with it.
      if (approves) return whole && (!asked || lastDay === asked.answerBy);
      return whole && lastDay >= daysAfter(date, LINK_DAYS_AFTER_DUE);
    });
    if (fits) return [];
    return [{ what: "A link ends at another time.", where: pk, evidence: { endsAt, dues } }];
  });
}

function lateness({ submissions, where }: AssessmentFacts, dues: readonly Due[]): Finding[] {
  return submissions.flatMap(({ submittedAt, daysLate, sk }) => {
    const days = dues.map(({ date, zone }) =>
      Math.max(0, daysBetween(date, dateAt(submittedAt, zone))),
    );
    if (days.includes(daysLate)) return [];
    const evidence = { submittedAt, daysLate, oracle: days };
    return [
      {
        what: "A submission is late by another number of days.",
        where: `${where} / ${sk}`,
        evidence,
      },
    ];
  });
}

function datesOfResults({ score, where }: AssessmentFacts, dues: readonly Due[]): Finding[] {
  return score.flatMap((stored) => {
    const json = unzipped([stored]);
    const asOf = json === undefined ? "" : AsOf.parse(JSON.parse(json)).asOf;
    const days = dues.map(({ zone }) => dateAt(stored.computedAt, zone));
    if (days.includes(asOf)) return [];
    const evidence = { asOf, computedAt: stored.computedAt, oracle: days };
    return [
      { what: "A result is computed for another day.", where: `${where} / ${stored.sk}`, evidence },
    ];
  });
}

const AsOf = z.looseObject({ asOf: z.string() });

/** Every instant that is stored is ISO 8601 in UTC, to the millisecond or the second. */
function malformed({ stores }: Evidence): Finding[] {
  return [...stores.state, ...stores.ledger].flatMap(({ pk, sk, ...item }) =>
    Object.entries(item)
      .filter(([name]) => /^(at|.+At)$/.test(name) && name !== "expiresAt")
      .filter(([, value]) => typeof value !== "string" || !isInstant(value))
      .map(([name, value]) => ({
        what: "An instant is not written as one.",
        ...{ where: `${pk} / ${sk}`, evidence: { [name]: value } },
      })),
  );
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function same(one: Due, other: Due): boolean {
  return one.date === other.date && one.zone === other.zone;
}

/** The city of a zone: `Europe/Berlin` → `Berlin`. */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
