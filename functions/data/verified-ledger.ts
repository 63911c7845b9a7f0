import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { sha256 } from "./hash.ts";
import { keys, type LedgerSubject, type OrganisationContext } from "./keys.ts";
import { brokenAt, LEDGER_START, type LedgerEntry, type LedgerHead, ledgerOf } from "./ledger.ts";
import { type Item, query, queryList } from "./table.ts";

/** What became of checking all that an organisation hashed. */
export type Verified = {
  chains: number;
  entries: number;
  /** Submissions and decisions whose stored form was hashed again. */
  frozen: number;
  /** What does not hold, in words. */
  wrong: string[];
  /** What each hash is of, by the hash. */
  known: ReadonlyMap<string, string>;
};

/** Chains read at the same time. */
const LANES = 8;

/**
 * P313 · Check every chain of an organisation's history against its subject, and every submission
 * and decision against its hash and its entry. ORG#o, ORG#o#RISKS, ORG#o#FINDINGS, ORG#o#REQUESTS, list: ORG#o#A, ledger
 */
export async function verifyLedger(context: OrganisationContext): Promise<Verified> {
  const found = { chains: 0, entries: 0, frozen: 0, wrong: [] as string[] };
  const known = new Map<string, string>();
  const check = async ({ subject, end, frozen = [] }: Chain) => {
    const entries = await ledgerOf(context, subject);
    found.chains += 1;
    found.entries += entries.length;
    const at = brokenAt(context, subject, entries, end);
    if (at !== undefined) found.wrong.push(`${subject}: its history does not hold at entry ${at}.`);
    for (const { sequence, hash, event } of entries) {
      known.set(hash, `entry ${sequence} of ${subject} (${event})`);
    }
    for (const { what, hash, bytes, content } of frozen) {
      found.frozen += 1;
      known.set(hash, `${what} of ${subject}`);
      const json = unpackedText(bytes);
      if (json === undefined || sha256(json) !== hash) {
        found.wrong.push(`${subject}: ${what} is not what was hashed.`);
      } else {
        const { input } = JSON.parse(json) as { input?: unknown };
        if (input) known.set(String(input), `what was scored for ${what} of ${subject}`);
        if (content) known.set(String(content), `the questionnaire that ${what} answers`);
      }
      if (!isEntered(entries, hash)) found.wrong.push(`${subject}: no entry knows ${what}.`);
    }
  };
  const chains = await chainsOf(context);
  const lane = async () => {
    for (let next = chains.pop(); next; next = chains.pop()) await check(await next());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { ...found, wrong: found.wrong.sort(), known };
}

/** One subject, where its history ends, and what was frozen under a hash. */
type Chain = { subject: LedgerSubject; end: LedgerHead; frozen?: readonly Frozen[] };
type Frozen = { what: string; hash: string; bytes: readonly unknown[]; content?: unknown };

async function chainsOf(context: OrganisationContext): Promise<(() => Promise<Chain>)[]> {
  const { pk } = keys.organisation(context);
  const under = async (name: "RISK" | "FINDING" | "REQUEST", of: (item: Item) => string) =>
    (await query(`${pk}#${name}S`)).map((item) => async () => ({
      subject: `${name}#${of(item)}` as const,
      end: endOf(item),
    }));
  const [own, suppliers, assessments, ...more] = await Promise.all([
    query(pk, { prefix: "ORG" }),
    query(pk, { prefix: "SUPPLIER#" }),
    queryList(keys.assessmentsList(context), 1_000_000, undefined),
    under("RISK", ({ sk }) => sk),
    under("FINDING", ({ sk }) => sk),
    under("REQUEST", ({ sk }) => sk.slice("REQUEST#".length)),
  ]);
  return [
    ...own.map((item) => async () => ({ subject: "ORGANISATION" as const, end: endOf(item) })),
    ...suppliers.map((item) => async () => ({
      subject: `SUPPLIER#${item.sk.slice("SUPPLIER#".length)}` as const,
      end: endOf(item),
    })),
    ...(assessments.rows as { id: string }[]).map(
      ({ id }) =>
        () =>
          ofAssessment(context, id),
    ),
    ...more.flat(),
  ];
}

/** An assessment's history, with the submissions and decisions it froze. */
async function ofAssessment(context: OrganisationContext, id: string): Promise<Chain> {
  const pk = keys.ofAssessment(context, id);
  const [head, submissions, decisions] = await Promise.all([
    query(pk, { prefix: "HEAD" }),
    query(pk, { prefix: "SUBMISSION#" }),
    query(pk, { prefix: "DECISION#" }),
  ]);
  const parts = (sk: string) => submissions.filter((each) => each.sk.startsWith(`${sk}#PART#`));
  return {
    subject: `ASSESSMENT#${id}`,
    end: endOf(head[0]),
    frozen: [
      ...submissions
        .filter(({ sha256: hash }) => hash !== undefined)
        .map(({ sk, round, sha256: hash, content }) => ({
          ...{ what: `the submission of round ${round}`, hash: String(hash), content },
          bytes: parts(sk).map(({ bytes }) => bytes),
        })),
      ...decisions.map(({ round, at, basis, basisBytes }) => ({
        ...{ what: `the basis of the decision of ${at} in round ${round}`, hash: String(basis) },
        bytes: [basisBytes],
      })),
    ],
  };
}

function endOf(item: Item | undefined): LedgerHead {
  const { ledgerSequence, ledgerHash } = { ...LEDGER_START, ...item };
  return { ledgerSequence: Number(ledgerSequence), ledgerHash: String(ledgerHash) };
}

/** The text that was packed; undefined where it cannot be read any more. */
function unpackedText(bytes: readonly unknown[]): string | undefined {
  try {
    const packed = Buffer.concat(bytes.map((part) => z.instanceof(Uint8Array).parse(part)));
    return gunzipSync(packed).toString("utf8");
  } catch {
    return undefined;
  }
}

function isEntered(entries: readonly LedgerEntry[], hash: string): boolean {
  return entries.some(({ data }) => data.sha256 === hash || data.basis === hash);
}
