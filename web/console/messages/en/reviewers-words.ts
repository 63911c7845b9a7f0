import type { NoteKind } from "../../../../functions/domain/review-notes.ts";
import type { contentWords } from "./content-words.ts";

/** How the console says what only reviewers read: as the server does. */
export const reviewersWords = {
  /** What a good answer contains. */
  good: (text: string) => text,
  /** Why a reviewer should look at an answer; `content` says what it names of questions. */
  note: (
    { text }: { kind: NoteKind; text: string },
    _content: Pick<typeof contentWords, "say" | "ask">,
  ) => text,
};
