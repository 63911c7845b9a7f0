import { type CommentItem, listComments, saveComment } from "../data/comments.ts";
import { loadContent } from "../data/content.ts";
import { digestWrites, type Reader } from "../data/digests.ts";
import { type Head, loadRound } from "../data/head.ts";
import { listTeam } from "../data/invitations.ts";
import type { OrganisationContext } from "../data/keys.ts";
import type { Write } from "../data/writes.ts";
import { assertRoomFor } from "../domain/comments.ts";
import { Refusal } from "../domain/errors.ts";
import { questionsOfShare } from "../domain/share.ts";
import { assertStorable } from "../domain/storable.ts";
import { supplierView } from "../domain/supplier-view.ts";

/** What somebody writes about one question. */
export type Saying = Pick<CommentItem, "id" | "created" | "side" | "by" | "question" | "text"> &
  Pick<CommentItem, "correction"> & {
    /** The questions the author may know of; undefined means all that are asked. */
    own?: readonly string[] | undefined;
  };

/**
 * Adds a comment to the thread of a question, and sees to it that the other side learns of it: the
 * member who asked and those who wrote in the thread, or whoever leads and whoever was given the
 * question. `rights` is what the author's right rests on.
 */
export async function say(
  context: OrganisationContext,
  head: Head,
  { own, ...saying }: Saying,
  now: string,
  rights: readonly Write[] = [],
): Promise<void> {
  const { question, side, text } = saying;
  if (head.status === "draft" || head.status === "cancelled") {
    throw new Refusal("conflict", `This assessment is ${head.status}; nobody reads along.`);
  }
  const [round, content, said, team] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
    listComments(context, head.id),
    listTeam(context, head.id),
  ]);
  const standing = said.find(({ id }) => id === saying.id);
  if (standing?.created === saying.created) return;
  if (standing) {
    throw new Refusal("key-reused", "This Idempotency-Key was used for another request.");
  }
  const { sections } = supplierView(content.questionnaire, round.scope);
  const asked = sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  if (!asked.includes(question) || (own && !own.includes(question))) throw notAsked();
  assertStorable(text, "text");
  assertRoomFor(question, said);
  const readers: Reader[] =
    side === "supplier"
      ? [...new Set([head.requester, ...buyersIn(said, question)])].map((member) => ({ member }))
      : team
          .filter(({ state, role }) => state === "active" && role !== "signatory")
          .filter(({ share }) => !share || questionsOfShare(sections, share).includes(question))
          .map(({ id: invitation }) => ({ invitation }));
  const digests = await digestWrites(context, head.id, readers.slice(0, MOST_READERS), now);
  const comment = { ...saying, at: now, round: head.round };
  await saveComment(context, head, comment, [...rights, ...digests]);
}

/** Letters one comment can lead to. */
const MOST_READERS = 30;

function buyersIn(said: readonly CommentItem[], question: string): string[] {
  return said
    .filter((each) => each.side === "buyer" && each.question === question)
    .map(({ by }) => by.id);
}

function notAsked(): Refusal {
  return new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "question", message: "This question is not asked here." }],
  });
}
