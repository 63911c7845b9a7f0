import type { Answer, Answers } from "../domain/answers.ts";
import { Refusal } from "../domain/errors.ts";
import type { Condition } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { type Item, query, Stale, transact } from "./table.ts";
import { headWrites, staleRefusal, type Writer } from "./writer.ts";
import { put } from "./writes.ts";

/** An answer as it stands, with who gave it and when. */
export type GivenAnswer = {
  question: string;
  answer: Answer;
  version: number;
  by: string;
  at: string;
  /** The submission it was taken over from, where it was not given here. */
  carried?: { assessment: string; round: number };
};

/** A change of one answer, made on a version; null takes the answer back. */
export type AnswerChange = {
  question: string;
  version: number;
  change: string;
  answer: Answer | null;
};

export type SaveResult = {
  saved: { question: string; version: number }[];
  conflicts: {
    question: string;
    yours: Answer | null;
    theirs: Answer | null;
    version: number;
    by: string;
    at: string;
  }[];
};

/** A stored answer; one that was taken back keeps its version. */
type Stored = Omit<GivenAnswer, "answer"> & { answer: Answer | null; change: string };

/** P56 · Every answer of an assessment that stands, in order of question id. ANSWER# */
export async function listAnswers(
  context: OrganisationContext,
  assessment: string,
): Promise<GivenAnswer[]> {
  const items = await query(keys.ofAssessment(context, assessment), { prefix: "ANSWER#" });
  return items.flatMap((item) => {
    const { question, answer, version, by, at, carried } = storedIn(item);
    const rest = { version, by, at, ...(carried && { carried }) };
    return answer === null ? [] : [{ question, answer, ...rest }];
  });
}

/** Answers by question, as the rules read them. */
export function answersByQuestion(given: readonly GivenAnswer[]): Answers {
  return Object.fromEntries(given.map(({ question, answer }) => [question, answer]));
}

const ATTEMPTS = 5;

/**
 * P57 · Save changed answers (at most 25) with the head in one transaction, each on the version it
 * was made on. A change that is stored already counts as saved; what somebody else changed first
 * comes back as a conflict, and the rest is saved. `headSet` rides along. ANSWER#question, HEAD
 */
export async function saveAnswers(
  writer: Writer,
  changes: readonly AnswerChange[],
  headSet: Record<string, unknown>,
  now: string,
): Promise<SaveResult> {
  const result: SaveResult = { saved: [], conflicts: [] };
  let open = changes.map((change) => ({ change, on: change.version }));
  for (let attempt = 1; open.length > 0; attempt += 1) {
    if (attempt > ATTEMPTS) throw new Refusal("busy", "Too much at once; try again.");
    try {
      await transact([
        ...open.map(({ change, on }) => answerWrite(writer, change, on, now)),
        ...headWrites(writer, { set: headSet }),
      ]);
      result.saved.push(...open.map(({ change, on }) => savedAs(change, on + 1)));
      break;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const stood = new Map(error.failed.map(({ index, item }) => [index, item]));
      const refusal = staleRefusal(error, open.length, writer);
      if (refusal) throw refusal;
      open = open.flatMap((each, index) =>
        stood.has(index) ? settle(each.change, stood.get(index), result) : [each],
      );
    }
  }
  return result;
}

type Open = { change: AnswerChange; on: number };

/** What becomes of a change whose version did not hold: saved before, tried again, or a conflict. */
function settle(change: AnswerChange, item: Item | undefined, result: SaveResult): Open[] {
  const { question, answer: yours } = change;
  if (!item) {
    // Never answered, though the page believes it was: nothing stands in the way.
    return [{ change, on: 0 }];
  }
  const { answer: theirs, version, by, at, change: last } = storedIn(item);
  if (last === change.change) result.saved.push(savedAs(change, version));
  else if (theirs === null && change.version === 0) return [{ change, on: version }];
  else result.conflicts.push({ question, yours, theirs, version, by, at });
  return [];
}

function answerWrite(
  { context, head, invitation, contact }: Writer,
  { question, change, answer }: AnswerChange,
  on: number,
  now: string,
) {
  const condition: Condition = on === 0 ? ["pk", "absent"] : ["version", "=", on];
  const key = keys.answer(context, head.id, question);
  const by = { by: contact.name, contact: contact.id, invitation };
  const { round } = head;
  return put({ ...key, question, answer, version: on + 1, change, ...by, round, at: now }, [
    condition,
  ]);
}

function savedAs({ question }: AnswerChange, version: number) {
  return { question, version };
}

function storedIn(item: Item): Stored {
  return item as unknown as Stored;
}
