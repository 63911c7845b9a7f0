import { isOpen } from "../domain/assessment.ts";
import { daysLeft } from "../domain/due.ts";
import type { AskingLetterFacts } from "../domain/letter-facts.ts";
import { linkExpiry } from "../domain/link-expiry.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { expectedWork } from "../domain/work.ts";
import { type AssessmentRow, loadLine } from "./assessment-row.ts";
import { loadContent } from "./content.ts";
import { type Head, loadHead, loadRound } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { colleagueFacts } from "./letter-colleague.ts";
import type { LetterRow } from "./outbox.ts";
import {
  buyerName,
  type InvitationFacts,
  invitationFacts,
  invitedPerson,
  requesterFacts,
} from "./parties.ts";
import { holds, type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";
import { check } from "./writes.ts";

type AskingRow = LetterRow & { letter: AskingLetterFacts["letter"] };

/**
 * P67 · What an invitation says, or a reminder of it, with one more link of the invitation's present
 * generation; only while the assessment is open and the invitation may write.
 * HEAD, INVITATION#i, TOKEN#sha256
 */
export async function prepareInvitation(
  context: OrganisationContext,
  { assessment, invitation: id = "", letter }: AskingRow,
  now: string,
): Promise<Prepared> {
  const [head, invitation] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
  ]);
  if (!isOpen(head.status)) return { refused: REFUSED.closed };
  if (!invitation) return { refused: REFUSED.gone };
  const { generation, role } = invitation;
  const writes = role ? invitation.state === "active" : head.writers[id] === generation;
  if (!writes) return { refused: REFUSED.ended };
  if (invitation.by !== undefined) return prepareColleague(context, head, invitation, now);
  const [contact, round, buyer, requester, content, line] = await Promise.all([
    invitedPerson(context, head.supplier, invitation),
    loadRound(context, head),
    buyerName(context),
    requesterFacts(context, head.requester),
    loadContent(head.content),
    loadLine(context, assessment),
  ]);
  if (!contact?.email) return { refused: REFUSED.noAddress };
  const expiresAt = linkExpiry(head.due, now);
  const { token, write } = newToken(context, { assessment, invitation: id, generation, expiresAt });
  const { returned, scope, note, message, supplierName: supplier, product } = round;
  const asking = {
    ...{ language: head.language, buyer, product, supplier, token },
    to: { name: contact.name, email: contact.email },
    requester: requester ?? { name: buyer },
    due: head.due,
    ...expectedWork(content.questionnaire, scope, returned),
    message: note ?? message,
    code: head.stepUp === "code",
  };
  return {
    facts: factsOf(letter, asking, {
      returned: returned !== undefined,
      daysLeft: daysLeft(head.due, now),
      // Of a return only the returned questions count, which the list's line does not tell.
      progress: returned ? undefined : line.row.progress,
    }),
    writes: [
      check(keys.head(context, assessment), [
        ["status", "=", head.status],
        [`writers.${id}`, "=", generation],
      ]),
      write,
    ],
  };
}

type Asking = Omit<Extract<AskingLetterFacts, { letter: "due-changed" }>, "letter">;

function factsOf(
  letter: AskingLetterFacts["letter"],
  asking: Asking,
  more: { returned: boolean; daysLeft: number; progress?: AssessmentRow["progress"] | undefined },
): AskingLetterFacts {
  const { message: _, ...unsaid } = asking;
  switch (letter) {
    case "invitation":
      return { ...asking, letter, returned: more.returned };
    case "reminder":
      return { ...unsaid, letter, daysLeft: more.daysLeft, progress: more.progress };
    case "due-changed":
    case "link-replaced":
      return { ...unsaid, letter };
  }
}

/** Likewise for a colleague whom a lead asked, by the lead's name. */
async function prepareColleague(
  context: OrganisationContext,
  head: Head,
  invitation: InvitationFacts,
  now: string,
): Promise<Prepared> {
  const { id, generation, role } = invitation;
  const { id: assessment, due } = head;
  const person = await invitedPerson(context, head.supplier, invitation);
  if (!person?.email) return { refused: REFUSED.noAddress };
  const to = { name: person.name, email: person.email };
  const expiresAt = linkExpiry(due, now);
  const { token, write } = newToken(context, { assessment, invitation: id, generation, expiresAt });
  const code = stepUpOf(head, { ...to, role }) === "code";
  const facts = await colleagueFacts(context, head, invitation);
  return {
    facts: { ...facts, to, token, code },
    writes: [
      check(keys.head(context, assessment), [["status", "=", head.status]]),
      holds(context, assessment, invitation),
      write,
    ],
  };
}
