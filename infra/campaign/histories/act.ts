import type { Play, Writer } from "./writers.ts";

/** Numbers that pick a question and an option; both are taken modulo. */
export interface Choice {
  readonly question: number;
  readonly option: number;
}

/** Something that a writer, or the buyer about that writer's invitation, does. */
export type Act = (play: Play, writer: Writer, choice: Choice) => Promise<unknown>;

/** The id of the question that a choice picks. */
export function questionOf({ questions }: Play, { question }: Choice): string {
  return questions[question % questions.length]?.id ?? "";
}
