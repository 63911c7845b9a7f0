import { type LedgerSubject, organisationContext } from "../../../functions/data/keys.ts";
import { brokenAt, type LedgerEntry, type LedgerHead } from "../../../functions/data/ledger.ts";
import { isManual } from "../../../functions/domain/manual-risk.ts";
import type { Call } from "./history.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Finding } from "./violation.ts";
import type { AssessmentFacts, World } from "./world.ts";

/** I6: each change of state has exactly one entry, and every chain holds up to its end. */
export const oneEntry: Invariant = {
  id: "I6",
  says: "one history entry per change of state, and every chain verifies",
  check: (run) => [
    ...chainsHold(run.world),
    ...run.world.assessments.flatMap((facts) => [
      ...counted(facts.where, facts.entries, ofAssessment(facts)),
      ...acknowledged(facts, run.history),
    ]),
    ...ofOthers(run),
  ],
};

function chainsHold({ chains, rows }: World): Finding[] {
  const ends = new Map<string, LedgerHead>([
    ...rows.organisation.map((row) => [`${row.pk}#ORGANISATION`, row] as const),
    ...rows.supplier.map((row) => [`${row.pk}#SUPPLIER#${row.id}`, row] as const),
    ...rows.head.map((row) => [row.pk, row] as const),
    ...rows.risk.map((row) => [riskChain(row), row] as const),
    ...rows.finding.map((row) => [findingChain(row), row] as const),
  ]);
  const subjects = new Set([...ends.keys(), ...chains.keys()]);
  return [...subjects].flatMap((pk) => {
    const [, organisation = "", ...subject] = pk.split("#");
    const end = ends.get(pk);
    if (!end) return [{ what: "A chain belongs to nothing.", where: pk, evidence: {} }];
    const context = organisationContext(organisation);
    const at = brokenAt(context, subject.join("#") as LedgerSubject, chains.get(pk) ?? [], end);
    if (at === undefined) return [];
    const evidence = {
      brokenAt: at,
      entries: chains.get(pk)?.length ?? 0,
      end: end.ledgerSequence,
    };
    return [{ what: "A chain does not hold.", where: pk, evidence }];
  });
}

/** How often each event must have been entered, by what stands; `what` says it in words. */
type Count = { what: string; is: (entry: LedgerEntry) => boolean; times: number };

function counted(
  where: string,
  entries: readonly LedgerEntry[],
  counts: readonly Count[],
): Finding[] {
  return counts.flatMap(({ what, is, times }) => {
    const found = entries.filter(is).length;
    if (found === times) return [];
    const evidence = { entries: found, changes: times };
    return [{ what: `${what}: as many entries as changes there are not.`, where, evidence }];
  });
}

function ofAssessment(facts: AssessmentFacts): Count[] {
  const { head, submissions, score, decision, entries } = facts;
  const cancelled = head.status === "cancelled";
  const reviews = ["ruled", "evidence-judged", "questions-returned", "reopened"];
  return [
    named("assessment-prepared", 1),
    named("assessment-issued", head.issuedAt === undefined ? 0 : 1),
    named("assessment-cancelled", cancelled ? 1 : 0),
    named("assessment-changed", head.version - 1),
    {
      what: "questions-returned",
      is: ({ event, data }) => event === "questions-returned" || isNewDesk(event, data, entries),
      times: head.round - 1,
    },
    {
      what: "rulings, verdicts and returns",
      is: ({ event }) => reviews.includes(event),
      times: head.reviewRevision,
    },
    {
      what: "rounds closed",
      is: ({ event }) => CLOSING.includes(event),
      times: submissions.length,
    },
    named("scored", score.length),
    ...score.map(({ sha256, round, revision }) =>
      named("scored", 1, { score: sha256, round, revision }),
    ),
    named("decided", decision.length),
    ...decision.map(({ round, basis }) => {
      // Taken up again and decided anew without another ruling, it rests on the same.
      const same = decision.filter((one) => one.round === round && one.basis === basis);
      return named("decided", same.length, { round, basis });
    }),
    // A cancel ends every link that is left, in one entry of its own.
    ...(cancelled ? [] : revokesOf(facts)),
  ];
}

/**
 * How often each invitation of the buyer's was revoked: once if it is now, but for whom another
 * took over, and once more for every time it was let in again.
 */
function revokesOf(facts: AssessmentFacts): Count[] {
  const times = facts.invitation
    .filter(({ role }) => role === undefined)
    .map(({ id, state }) => {
      const is = (test: (event: string, data: Record<string, unknown>) => boolean) =>
        facts.entries.filter(({ event, data }) => test(event, data)).length;
      const left = is((event, data) => isLeaving(event, data, id) || data.replaced === id);
      const again = is(
        (event, data) =>
          data.invitation === id && (event === "invited-again" || data.again === true),
      );
      const back = facts.entries.filter((_, index) => takesBack(facts.entries, index, id)).length;
      return { id, times: (state === "revoked" ? 1 : 0) - left + again + back };
    });
  const all = times.reduce((sum, each) => sum + each.times, 0);
  return [
    ...times.map((each) => named("invitation-revoked", each.times, { invitation: each.id })),
    buyersRevokes(facts, all),
  ];
}

/** Whether everything was handed over to somebody whom a revoke or a handover had ended. */
function takesBack(entries: readonly LedgerEntry[], index: number, id: string): boolean {
  const entry = entries[index];
  if (entry?.event !== "handed-over" || entry.data.to !== id) return false;
  const last = entries.slice(0, index).findLast(({ event, data }) => {
    const { invitation, to, replaced, colleagues } = data;
    const others = Array.isArray(colleagues) && colleagues.includes(id);
    return [invitation, to, replaced].includes(id) || isLeaving(event, data, id) || others;
  });
  return (
    last !== undefined &&
    ((last.event === "invitation-revoked" && last.data.invitation === id) ||
      last.data.replaced === id ||
      isLeaving(last.event, last.data, id))
  );
}

/** Entries that name an invitation of the buyer's; the colleagues' have events of their own. */
function buyersRevokes({ invitation }: AssessmentFacts, times: number): Count {
  const colleagues = new Set(invitation.flatMap(({ id, role }) => (role ? [id] : [])));
  return {
    what: "invitation-revoked",
    is: ({ event, data }) =>
      event === "invitation-revoked" && !colleagues.has(String(data.invitation)),
    times,
  };
}

/** Whoever hands over and leaves has an entry of that name. */
function isLeaving(event: string, data: Record<string, unknown>, invitation: string): boolean {
  return event === "handed-over" && data.from === invitation && data.left === true;
}

const CLOSING = ["submitted", "closed-without-response", "desk-submitted"];
/** What a member compiled after a silent round made a round of its own. */
function isNewDesk(
  event: string,
  { round }: Record<string, unknown>,
  entries: readonly LedgerEntry[],
): boolean {
  return (
    event === "desk-submitted" &&
    entries.some(
      (each) => each.event === "closed-without-response" && each.data.round === Number(round) - 1,
    )
  );
}

function named(event: string, times: number, data: Record<string, unknown> = {}): Count {
  const said = Object.entries(data);
  return {
    what: said.length === 0 ? event : `${event} ${said.map(([, value]) => value).join(" ")}`,
    is: (entry) =>
      entry.event === event && said.every(([name, value]) => entry.data[name] === value),
    times,
  };
}

/** A supplier out of a list, entered together with the contact and the product of its line. */
const IMPORTED = "supplier-imported";

/** As many changes of a supplier's contacts; taking one away and bringing it back are such. */
function changed(times: number): Count {
  return { what: "contact-changed", is: ({ event }) => CONTACT_CHANGES.has(event), times };
}

const CONTACT_CHANGES: ReadonlySet<string> = new Set([
  ...["contact-changed", "contact-removed", "contact-restored"],
]);

/** Something of a supplier was added: this one, or any. */
function added(kind: "contact" | "engagement", times: number, id?: string): Count {
  return {
    what: id === undefined ? `${kind}-added` : `${kind}-added ${id}`,
    is: ({ event, data }) =>
      (event === `${kind}-added` || (event === IMPORTED && data[kind] !== undefined)) &&
      (id === undefined || data[kind] === id),
    times,
  };
}

function ofOthers({ world: { rows, chains } }: Evidence): Finding[] {
  const changes = (all: readonly { version: number }[]) =>
    all.reduce((sum, { version }) => sum + version - 1, 0);
  return [
    ...rows.organisation.flatMap(({ pk, version = 0 }) => {
      const members = rows.member.filter((each) => each.pk === pk);
      return counted(`${pk}#ORGANISATION`, chains.get(`${pk}#ORGANISATION`) ?? [], [
        named("organisation-created", 1),
        named("member-added", members.length),
        named("member-changed", changes(members)),
        named("terms-changed", version),
      ]);
    }),
    ...rows.supplier.flatMap((supplier) => {
      const where = `${supplier.pk}#SUPPLIER#${supplier.id}`;
      const contacts = rows.contact.filter(({ pk }) => pk === where);
      const engagements = rows.engagement.filter(({ pk }) => pk === where);
      return counted(where, chains.get(where) ?? [], [
        {
          what: "supplier-added",
          is: ({ event }) => event === "supplier-added" || event === IMPORTED,
          times: 1,
        },
        named("supplier-changed", supplier.version - 1),
        ...contacts.map(({ id }) => added("contact", 1, id)),
        ...[added("contact", contacts.length), changed(changes(contacts))],
        ...engagements.map(({ id }) => added("engagement", 1, id)),
        added("engagement", engagements.length),
        named("engagement-changed", changes(engagements)),
      ]);
    }),
    ...rows.finding.flatMap((finding) => {
      const byHand = finding.row.source === "manual" || finding.row.source === "condition";
      return counted(findingChain(finding), chains.get(findingChain(finding)) ?? [], [
        named("finding-raised", byHand ? 1 : 0),
        named("finding-replied", finding.row.replies),
        named("finding-changed", finding.row.version - 1 - finding.row.replies),
      ]);
    }),
    ...rows.risk.flatMap((risk) => {
      const entries = chains.get(riskChain(risk)) ?? [];
      const last = entries.at(-1);
      const { version, status } = risk.row;
      return [
        ...counted(riskChain(risk), entries, [
          {
            what: "risk-treated",
            is: ({ event }) => event === "risk-treated" || event === "risk-accepted",
            times: version - 1,
          },
          named("risk-raised", isManual(risk.row) ? 1 : 0),
        ]),
        ...(last && last.data.status !== status
          ? [
              {
                what: "A risk stands otherwise than it was treated last.",
                ...{ where: riskChain(risk), evidence: { entered: last.data, stands: status } },
              },
            ]
          : []),
      ];
    }),
  ];
}

/** What was acknowledged at a door and its entry. */
const ENTRIES: Readonly<Record<string, string>> = {
  "console.answerApproval": "decided",
  "console.issueAssessment": "assessment-issued",
  "console.cancelAssessment": "assessment-cancelled",
  "console.updateAssessment": "assessment-changed",
  "console.revokeInvitation": "invitation-revoked",
  "console.resendInvitation": "invitation-resent",
  "console.copyLink": "link-copied",
  "console.putRuling": "ruled",
  "console.putVerdict": "evidence-judged",
  "console.returnAssessment": "questions-returned",
  "console.decide": "decided",
  "console.reopenAssessment": "reopened",
  "console.closeAssessment": "closed-without-response",
  "portal.submit": "submitted",
  "portal.answerByLink": "decided",
};

const APPROVALS = ["approval-asked", "approval-declined"];

function acknowledged(
  { head, entries, where }: AssessmentFacts,
  calls: readonly Call[],
): Finding[] {
  const own = calls.filter(({ assessment, outcome }) => assessment === head.id && outcome === "ok");
  return own.flatMap(({ route, who, params }) => {
    const event = ENTRIES[route];
    if (event === undefined) return [];
    const { invitationId: invitation, questionId: question, evidenceId: evidence } = params;
    const about = { invitation, question, evidence };
    const entered = entries.some(
      (entry) =>
        // Where a second person has a say, asking for it and declining it are entered instead.
        (event === "decided" && APPROVALS.includes(entry.event)) ||
        (entry.event === event &&
          Object.entries(about).every(
            ([name, value]) => value === undefined || entry.data[name] === value,
          )) ||
        (event === "invitation-revoked" && hadEnded(entry, invitation)),
    );
    if (entered) return [];
    const what = "An acknowledged change has no entry.";
    return [{ what, where, evidence: { route, who, event, ...params } }];
  });
}

const ENDS_ONE: ReadonlySet<string> = new Set(["delegation-ended", "signature-taken-back"]);

/**
 * Revoking what a cancel, a lead, the end of that lead or a handover had ended already changes
 * nothing more.
 */
function hadEnded({ event, data }: LedgerEntry, invitation: string | undefined): boolean {
  const { colleagues } = data;
  return (
    event === "assessment-cancelled" ||
    (ENDS_ONE.has(event) && data.invitation === invitation) ||
    (invitation !== undefined && isLeaving(event, data, invitation)) ||
    (Array.isArray(colleagues) && colleagues.includes(invitation))
  );
}

function findingChain({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk.replace(/#FINDINGS$/, "")}#FINDING#${sk}`;
}

function riskChain({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk.replace(/#RISKS$/, "")}#RISK#${sk}`;
}
