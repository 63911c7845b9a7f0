import type { Thread, Threads } from "../contract/shapes/comment.ts";
import { type CommentItem, listComments, readMarks } from "../data/comments.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { listRounds } from "../data/rounds.ts";
import { correctionsIn, type Side, unreadBy } from "../domain/comments.ts";

/** Who reads the threads, and which questions of theirs they may know of; undefined means all. */
export type ThreadReader = { side: Side; person: string; own?: readonly string[] | undefined };

/** The threads of an assessment as one reader sees them, in the order they were begun. */
export async function showThreads(
  context: OrganisationContext,
  head: Head,
  { side, person, own }: ThreadReader,
): Promise<Threads> {
  const [all, marks, rounds] = await Promise.all([
    listComments(context, head.id),
    readMarks(context, head.id, person),
    listRounds(context, head.id),
  ]);
  const said = all.filter(({ question }) => own?.includes(question) ?? true);
  const corrections = correctionsIn(said, rounds);
  const unread = unreadBy(side, said, marks);
  const questions = [...new Set(said.map(({ question }) => question))];
  return {
    threads: questions.map((question) => ({
      question,
      unread: unread.filter((each) => each.question === question).length,
      ...(corrections[question] && { correction: corrections[question] }),
      comments: said.filter((each) => each.question === question).map(shown),
    })),
  };
}

function shown({ id, side, by, at, text, correction }: CommentItem): Thread["comments"][number] {
  return { ...{ id, side, by: by.name, at, text }, ...(correction && { correction }) };
}
