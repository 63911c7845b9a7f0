import type { Mail } from "../mail-store.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Row } from "./rows.ts";
import type { Finding } from "./violation.ts";
import type { AssessmentFacts } from "./world.ts";

type Letter = Row<"letter">;

/** A letter claimed while it was allowed may still leave within this time: the messenger's own. */
const IN_FLIGHT_MS = 60_000;

/**
 * I3: at most one mail per assessment, kind and occasion; none to a party that was suppressed,
 * revoked or had finished; every occasion ends in a known outcome.
 */
export const oneMail: Invariant = {
  id: "I3",
  says: "at most one mail per occasion, none to whom none is due, and every outcome known",
  check: (run) => [
    ...run.world.assessments.flatMap((facts) => [
      ...facts.letter.flatMap((letter) => ofLetter(run, facts, letter)),
      ...everyOccasion(facts),
    ]),
    ...strays(run),
  ],
};

function ofLetter(run: Evidence, facts: AssessmentFacts, letter: Letter): Finding[] {
  const mails = run.mailbox.filter((mail) => isOf(mail, letter));
  const where = `${letter.pk} / ${letter.sk}`;
  const evidence = { state: letter.state, at: letter.at, mails: mails.length };
  const found = (what: string, more = {}): Finding[] => [
    { what, where, evidence: { ...evidence, ...more } },
  ];
  const { least, most } = EXPECTED[letter.state];
  if (mails.length > most) {
    return found(mails.length > 1 ? "A letter was sent twice." : "A letter left that was not to.");
  }
  if (mails.length < least) return found("A letter counts as sent, but none arrived.");
  const addressee = addresseeOf(run, facts, letter);
  const astray = mails.find(({ to }) => addressee && to.join() !== addressee);
  if (astray) return found("A letter went to another address.", { to: astray.to, addressee });
  const late = letter.state === "sent" ? endedBefore(run, facts, letter) : undefined;
  return late ? found("A letter left for somebody it was no longer due to.", { ended: late }) : [];
}

/** How many mails an outcome stands for. */
const EXPECTED: Readonly<Record<Letter["state"], { least: number; most: number }>> = {
  pending: { least: 0, most: 0 },
  sending: { least: 0, most: 1 },
  sent: { least: 1, most: 1 },
  suppressed: { least: 0, most: 0 },
  failed: { least: 0, most: 0 },
  unknown: { least: 0, most: 1 },
  bounced: { least: 0, most: 1 },
  complained: { least: 1, most: 1 },
};

function isOf({ headers, text, tags }: Mail, { id, letter, assessment }: Letter): boolean {
  if (headers["x-assay-letter"] !== id) return false;
  if (tags?.assessment !== undefined) return tags.assessment === assessment;
  // A member may be told of several submissions at once; only the link tells them apart.
  const shared = letter === "submitted" || letter === "comments";
  return (
    !shared ||
    !text.includes("/assessments/") ||
    text.includes(`/assessments/${encodeURIComponent(assessment)}`)
  );
}

/** Undefined where the address was changed since: then it cannot be told. */
function addresseeOf(
  { world: { rows } }: Evidence,
  { head, invitation }: AssessmentFacts,
  letter: Letter,
): string | undefined {
  if (letter.member !== undefined) {
    const sk = `MEMBER#${letter.member}`;
    return rows.member.find((each) => each.pk === `ORG#${head.organisation}` && each.sk === sk)
      ?.email;
  }
  const invited = invitation.find(({ id }) => id === letter.invitation);
  if (invited?.person) return invited.person.email;
  const contact = invited?.contact;
  const pk = `ORG#${head.organisation}#SUPPLIER#${head.supplier}`;
  const person = rows.contact.find((each) => each.pk === pk && each.id === contact);
  return person?.version === 1 ? person.email : undefined;
}

/**
 * The history entry that ended the right to a letter well before it left: a revoke or cancel for
 * whatever asks to answer, any closing of the round for an invitation. Where the clock was set back,
 * what came later may bear an earlier instant, by no more than that.
 */
function endedBefore(
  { setBack = 0 }: Evidence,
  facts: AssessmentFacts,
  letter: Letter,
): string | undefined {
  if (!ASKING.has(letter.letter) && letter.letter !== "code") return undefined;
  const left = new Date(Date.parse(letter.at) - IN_FLIGHT_MS - setBack).toISOString();
  const before = facts.entries.filter(({ at }) => at < left);
  const last = before.findLast(
    ({ event, data }) =>
      event === "assessment-cancelled" ||
      data.replaced === letter.invitation ||
      (ENDS.has(event) && data.invitation === letter.invitation) ||
      letsIn({ event, data }, letter.invitation),
  );
  const revoked = last && letsIn(last, letter.invitation) ? undefined : last;
  const since = facts.entries.filter(({ at }) => at >= left && at <= letter.at);
  // Whoever was let in again a moment ago may be written to at once.
  const again = since.some((entry) => letsIn(entry, letter.invitation));
  if (revoked && !again) return `${revoked.event} at ${revoked.at}`;
  if (letter.letter === "code") return undefined;
  if (since.some(({ event }) => OPENS.has(event))) return undefined;
  const moved = before.findLast(({ event }) => OPENS.has(event) || CLOSES.has(event));
  return moved && CLOSES.has(moved.event) ? `${moved.event} at ${moved.at}` : undefined;
}

/** Whether an entry lets an invitation in, for the first time or again. */
function letsIn(
  { event, data }: Pick<AssessmentFacts["entries"][number], "event" | "data">,
  invitation: string | undefined,
): boolean {
  return (
    (STARTS.has(event) && data.invitation === invitation) ||
    (event === "handed-over" && data.to === invitation)
  );
}

const ENDS = new Set(["invitation-revoked", "delegation-ended", "signature-taken-back"]);
const STARTS = new Set([
  ...["invited-again", "contact-invited", "contact-replaced"],
  // A colleague is asked again under the same invitation.
  ...["delegated", "signature-asked"],
]);
const ASKING = new Set(["invitation", "reminder", "due-changed", "link-replaced"]);
const OPENS = new Set(["assessment-issued", "questions-returned"]);
const CLOSES = new Set(["submitted", "decided", "assessment-cancelled"]);

/** Every letter that was asked for has its row: each send of an invitation, each submission. */
function everyOccasion({
  head,
  invitation,
  submissions,
  letter,
  where,
}: AssessmentFacts): Finding[] {
  // Each send has a number of its own; a link started afresh goes on counting.
  const ids = new Set(letter.map(({ id }) => id.replace(/^replaced-/, "invitation-")));
  const sent = new Set([...ids].map((id) => id.replace(/-\d+-(\d+)$/, "-$1")));
  const sends = invitation.flatMap(({ id, sends: count }) =>
    Array.from({ length: count }, (_, index) => `invitation-${id}-${index + 1}`),
  );
  // Of a round that a member closed or answered for, nobody has to be told.
  const received = submissions.filter(({ origin }) => origin === undefined);
  const asked = received.map(({ round }) => `submitted-${round}-${head.requester}`);
  return [...sends.filter((id) => !sent.has(id)), ...asked.filter((id) => !ids.has(id))].map(
    (id) => ({ what: "A letter that was due has no row.", where, evidence: { letter: id } }),
  );
}

function strays({ mailbox, world: { rows } }: Evidence): Finding[] {
  return mailbox
    .filter((mail) => !rows.letter.some((letter) => isOf(mail, letter)))
    .map(({ headers, to, subject }) => ({
      what: "A mail arrived that nobody asked for.",
      where: headers["x-assay-letter"] ?? subject,
      evidence: { to, subject },
    }));
}
