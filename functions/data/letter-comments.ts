import { unreadBy } from "../domain/comments.ts";
import { linkExpiry } from "../domain/link-expiry.ts";
import { ownQuestions } from "../domain/own-questions.ts";
import { listComments, readMarks } from "./comments.ts";
import { loadContent } from "./content.ts";
import { type Head, loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson, requesterFacts } from "./parties.ts";
import { holds, type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";

/** P136 · What somebody learns of the comments they have not read. COMMENT#, READ#, INVITATION#i */
export async function prepareComments(
  context: OrganisationContext,
  row: LetterRow,
  now: string,
): Promise<Prepared> {
  const head = await loadHead(context, row.assessment);
  if (head.status === "cancelled") return { refused: REFUSED.closed };
  const [{ supplierName: supplier, product }, buyer] = await Promise.all([
    loadRound(context, head),
    buyerName(context),
  ]);
  const common = { letter: "comments", language: head.language, buyer, product, supplier } as const;
  if (row.member === undefined) return toSupplier(context, head, row, common, now);
  const to = await requesterFacts(context, row.member);
  if (!to?.email) return { refused: REFUSED.member };
  const news = await unread(context, head, "buyer", to.id);
  if (news.comments === 0) return { refused: REFUSED.read };
  return {
    facts: { ...common, ...news, to: { name: to.name, email: to.email }, assessment: head.id },
    writes: [],
  };
}

type Common = { letter: "comments"; buyer: string; product: string; supplier: string } & Pick<
  Head,
  "language"
>;

async function toSupplier(
  context: OrganisationContext,
  head: Head,
  { invitation: id = "" }: LetterRow,
  common: Common,
  now: string,
): Promise<Prepared> {
  const invitation = await invitationFacts(context, head.id, id);
  if (invitation?.state !== "active") return { refused: REFUSED.ended };
  const [to, requester, round, { questionnaire }] = await Promise.all([
    invitedPerson(context, head.supplier, invitation),
    requesterFacts(context, head.requester),
    loadRound(context, head),
    loadContent(head.content),
  ]);
  if (!to?.email) return { refused: REFUSED.noAddress };
  const { generation, share } = invitation;
  const own = share && ownQuestions(questionnaire, round.scope, share);
  const news = await unread(context, head, "supplier", id, own);
  if (news.comments === 0) return { refused: REFUSED.read };
  const expiresAt = linkExpiry(head.due, now);
  const link = { assessment: head.id, invitation: id, generation, expiresAt };
  const { token, write } = newToken(context, link);
  return {
    facts: {
      ...{ ...common, ...news, token, to: { name: to.name, email: to.email } },
      requester: requester ?? { name: common.buyer },
    },
    writes: [holds(context, head.id, invitation), write],
  };
}

/** How much somebody has not read, by whom, and on how many questions. */
async function unread(
  context: OrganisationContext,
  head: Head,
  side: "buyer" | "supplier",
  person: string,
  own?: readonly string[],
) {
  const [all, marks] = await Promise.all([
    listComments(context, head.id),
    readMarks(context, head.id, person),
  ]);
  const news = unreadBy(side, all, marks).filter(({ question }) => own?.includes(question) ?? true);
  return {
    comments: news.length,
    questions: new Set(news.map(({ question }) => question)).size,
    corrections: news.filter(({ correction }) => correction === "asked").length,
    writers: [...new Set(news.map(({ by }) => by.name))].slice(0, 3),
  };
}
