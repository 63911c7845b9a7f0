import { gunzipSync } from "node:zlib";
import * as z from "zod";
import type { Content } from "../../../functions/data/content.ts";
import { sha256 } from "../../../functions/data/hash.ts";
import type { LedgerEntry } from "../../../functions/data/ledger.ts";
import { questionnaireSchema } from "../../../functions/domain/questionnaire.ts";
import type { Submission } from "../../../functions/domain/submission.ts";
import type { Stores } from "./read-stores.ts";
import { type Row, type Rows, type Stranger, sortRows } from "./rows.ts";

/** A submission's receipt with its canonical JSON as put together from the parts. */
export type StoredSubmission = Row<"submission"> & {
  json: string | undefined;
  frozen: Submission | undefined;
};

/** One assessment with everything that stands in its partition, and its history. */
export type AssessmentFacts = Pick<
  Rows,
  "round" | "answer" | "invitation" | "ruling" | "score" | "decision" | "letter" | "wish"
> & {
  head: Row<"head">;
  /** Its line of the list; undefined where that is gone. */
  line: Row<"line"> | undefined;
  where: string;
  submissions: StoredSubmission[];
  entries: LedgerEntry[];
};

/** What stands in the stores, sorted. */
export type World = {
  rows: Rows;
  strangers: Stranger[];
  assessments: AssessmentFacts[];
  /** Chains of the ledger by partition key, each in order. */
  chains: ReadonlyMap<string, LedgerEntry[]>;
  /** The content of a hash; undefined where it is missing or damaged. */
  content: (hash: string) => Content | undefined;
};

/** Sorts what was read from the stores. */
export function worldOf({ state, ledger }: Stores): World {
  const { rows, strangers } = sortRows(state);
  const chains = chainsIn(ledger);
  return {
    ...{ rows, strangers, chains },
    assessments: rows.head.map((head) => factsOf(head, rows, chains.get(head.pk) ?? [])),
    content: memoised((hash) => contentIn(rows, hash)),
  };
}

function factsOf(head: Row<"head">, rows: Rows, entries: LedgerEntry[]): AssessmentFacts {
  const here = <R extends { pk: string; sk: string }>(all: readonly R[]) =>
    all.filter(({ pk }) => pk === head.pk).toSorted((one, other) => (one.sk < other.sk ? -1 : 1));
  const parts = here(rows.submissionPart);
  return {
    ...{ head, line: here(rows.line)[0], where: head.pk, entries },
    ...{ round: here(rows.round), answer: here(rows.answer), invitation: here(rows.invitation) },
    ...{ ruling: here(rows.ruling), score: here(rows.score), decision: here(rows.decision) },
    ...{ letter: here(rows.letter), wish: here(rows.wish) },
    submissions: here(rows.submission).map((row) => {
      const own = parts.filter(({ sk }) => sk.startsWith(`${row.sk}#`));
      const json = own.length === row.parts ? unzipped(own) : undefined;
      const sound = json !== undefined && sha256(json) === row.sha256;
      return { ...row, json, frozen: sound ? (JSON.parse(json) as Submission) : undefined };
    }),
  };
}

const Entry = z.object({
  ...{ sequence: z.int(), at: z.string(), event: z.string(), by: z.string() },
  ...{ data: z.record(z.string(), z.unknown()), previous: z.string(), hash: z.string() },
});

function chainsIn(ledger: Stores["ledger"]): Map<string, LedgerEntry[]> {
  const chains = new Map<string, LedgerEntry[]>();
  for (const item of ledger.toSorted((one, other) => (one.sk < other.sk ? -1 : 1))) {
    chains.set(item.pk, [...(chains.get(item.pk) ?? []), Entry.parse(item)]);
  }
  return chains;
}

function contentIn(rows: Rows, hash: string): Content | undefined {
  const parts = rows.content
    .filter(({ pk }) => pk === `CONTENT#${hash}`)
    .toSorted((one, other) => (one.sk < other.sk ? -1 : 1));
  const json = parts.length > 0 ? unzipped(parts) : undefined;
  if (json === undefined || sha256(json) !== hash) return undefined;
  return parsed(hash, json);
}

/** Reading a questionnaire takes longer than all else of a check; what a hash names is the same. */
const parsed = memoised((_hash: string, json: string): Content => {
  const stored = JSON.parse(json) as Content;
  return { ...stored, questionnaire: questionnaireSchema().parse(stored.questionnaire) };
});

/** The text of zipped parts; undefined where they are damaged. */
export function unzipped(parts: readonly { bytes: Uint8Array }[]): string | undefined {
  try {
    return gunzipSync(Buffer.concat(parts.map(({ bytes }) => bytes))).toString("utf8");
  } catch {
    return undefined;
  }
}

function memoised<More extends unknown[], Result>(
  make: (key: string, ...more: More) => Result,
): (key: string, ...more: More) => Result {
  const made = new Map<string, Result>();
  return (key, ...more) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const result = make(key, ...more);
    made.set(key, result);
    return result;
  };
}
