import type { Said } from "../domain/comments.ts";
import { headChange } from "./assessments.ts";
import { hashOf } from "./hash.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { createOnce } from "./once.ts";
import { query, transact } from "./table.ts";
import { create, put, type Write } from "./writes.ts";

/** What one side wrote to the other about one question. */
export type CommentItem = Said & {
  id: string;
  /** Id and name of the member, or of the invited person. */
  by: { id: string; name: string };
  text: string;
  /** Hash of what was asked for, so that a repeated call is recognised. */
  created: string;
};

/** P127 · The comments of an assessment, oldest first. COMMENT# */
export async function listComments(
  context: OrganisationContext,
  assessment: string,
): Promise<CommentItem[]> {
  const items = await query(keys.ofAssessment(context, assessment), { prefix: "COMMENT#" });
  const comments = items as unknown as CommentItem[];
  return comments.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/**
 * P128 · Add a comment, once, with history and what `more` brings: the letters, and what the
 * author's right rests on. COMMENT#question#id, HEAD
 */
export async function saveComment(
  context: OrganisationContext,
  head: Head,
  comment: CommentItem,
  more: readonly Write[],
): Promise<void> {
  const { id, question, side, by, at, text, correction, created } = comment;
  const event = correction ? `correction-${correction}` : "commented";
  const data = { question, comment: id, side, text: hashOf(text) };
  const key = keys.inAssessment(context, head.id, `COMMENT#${question}#${id}`);
  await createOnce(
    [
      create({ ...key, ...comment }),
      ...headChange(context, head, {}, { event, by: by.id, at, data }, [
        ["status", "=", head.status],
      ]),
      ...more,
    ],
    created,
  );
}

/** P129 · Up to which instant somebody has read each thread. READ#person# */
export async function readMarks(
  context: OrganisationContext,
  assessment: string,
  person: string,
): Promise<Record<string, string>> {
  const prefix = `READ#${person}#`;
  const items = await query(keys.ofAssessment(context, assessment), { prefix });
  return Object.fromEntries(items.map(({ question, until }) => [String(question), String(until)]));
}

/** P130 · Note that somebody has read a thread up to an instant. READ#person#question */
export async function saveRead(
  context: OrganisationContext,
  assessment: string,
  { person, question, until }: { person: string; question: string; until: string },
): Promise<void> {
  const key = keys.inAssessment(context, assessment, `READ#${person}#${question}`);
  await transact([put({ ...key, question, until })]);
}
