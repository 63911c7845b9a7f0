import { digestAt } from "../domain/digest.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { laterLetterWrite } from "./outbox.ts";
import { itemsAt, query } from "./table.ts";
import { check, put, type Write } from "./writes.ts";

/** Whom a letter about comments goes to. */
export type Reader = { member: string } | { invitation: string };

/**
 * P131 · The writes that see to it that each reader learns of a new comment, with one letter in a
 * quarter of an hour and at most one a day: a letter that still waits will tell of it as well and
 * is held to that. DIGEST#reader, OUTBOX#comments-
 */
export async function digestWrites(
  context: OrganisationContext,
  assessment: string,
  readers: readonly Reader[],
  now: string,
): Promise<Write[]> {
  const known = await query(keys.ofAssessment(context, assessment), { prefix: "DIGEST#" });
  const told = readers.map((reader) => {
    const id = "member" in reader ? reader.member : reader.invitation;
    const key = keys.inAssessment(context, assessment, `DIGEST#${id}`);
    const last = known.find(({ sk }) => sk === key.sk);
    const count = Number(last?.count ?? 0);
    const letter = keys.outbox(context, assessment, `comments-${id}-${count}`);
    return { reader, id, key, last, count, letter };
  });
  const letterAt = await itemsAt(told.flatMap(({ last, letter }) => (last ? [letter] : [])));
  return told.flatMap(({ reader, id, key, last, count, letter }) => {
    if (letterAt(letter)?.state === "pending") return [check(letter, [["state", "=", "pending"]])];
    const at = digestAt(last ? String(last.at) : undefined, now);
    const row = { id: `comments-${id}-${count + 1}`, assessment, letter: "comments" as const };
    return [
      put({ ...key, at, count: count + 1 }, [last ? ["count", "=", count] : ["pk", "absent"]]),
      laterLetterWrite(context, { ...row, ...reader }, { now, at }),
    ];
  });
}
