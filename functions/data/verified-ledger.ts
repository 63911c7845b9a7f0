import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { sha256 } from "./hash.ts";
import { keys, type LedgerSubject, type OrganisationContext } from "./keys.ts";
import { brokenAt, LEDGER_START, type LedgerEntry, type LedgerHead, ledgerOf } from "./ledger.ts";
import { get, type Item, query, queryList } from "./table.ts";

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

/** Lines of the list of assessments read at once. */
const PAGE = 2000;

/** How often a chain is read that does not hold: somebody may have added to it between two reads. */
const LOOKS = 3;

/**
 * P313 · Check every chain of an organisation's history against its subject, and every submission
 * and decision against its hash and its entry. ORG#o, ORG#o#RISKS, ORG#o#FINDINGS, ORG#o#REQUESTS, list: ORG#o#A, ledger
 */
export async function verifyLedger(context: OrganisationContext): Promise<Verified> {
  const found = { chains: 0, entries: 0, frozen: 0, wrong: [] as string[] };
  const known = new Map<string, string>();
  const check = async (read: Read, looks = LOOKS): Promise<void> => {
    const { subject, end, frozen = [] } = await read();
    const entries = await ledgerOf(context, subject);
    const at = brokenAt(context, subject, entries, end);
    if (at !== undefined && looks > 1) return check(read, looks - 1);
    found.chains += 1;
    found.entries += entries.length;
    if (at !== undefined) found.wrong.push(`${subject}: its history does not hold at entry ${at}.`);
    for (const { sequence, hash, event } of entries) {
      known.set(hash, `entry ${sequence} of ${subject} (${event})`);
    }
    for (const { what, hash, bytes } of frozen) {
      found.frozen += 1;
      known.set(hash, `${what} of ${subject}`);
      const json = unpackedText(bytes);
      if (json === undefined || sha256(json) !== hash) {
        found.wrong.push(`${subject}: ${what} is not what was hashed.`);
      } else {
        const { input, content } = JSON.parse(json) as { input?: unknown; content?: unknown };
        if (input) known.set(String(input), `what was scored for ${what} of ${subject}`);
        if (content) known.set(String(content), `the questionnaire that ${what} answers`);
      }
      if (!isEntered(entries, hash)) found.wrong.push(`${subject}: no entry knows ${what}.`);
    }
  };
  const chains = await chainsOf(context);
  const lane = async () => {
    for (let next = chains.pop(); next; next = chains.pop()) await check(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { ...found, wrong: found.wrong.sort(), known };
}

/** One subject, where its history ends, and what was frozen under a hash. */
type Chain = { subject: LedgerSubject; end: LedgerHead; frozen?: readonly Frozen[] };
type Frozen = { what: string; hash: string; bytes: readonly unknown[] };

/** Reads a chain's end and what was frozen, as they stand then. */
type Read = () => Promise<Chain>;

async function chainsOf(context: OrganisationContext): Promise<Read[]> {
  const { pk } = keys.organisation(context);
  const [own, suppliers, risks, findings, requests, assessments] = await Promise.all([
    query(pk, { prefix: "ORG" }),
    query(pk, { prefix: "SUPPLIER#" }),
    query(keys.risks(context)),
    query(keys.findings(context)),
    query(keys.requests(context)),
    assessmentsOf(context),
  ]);
  const chains = (items: readonly Item[], subjectOf: (sk: string) => string): Read[] =>
    items.map(({ pk, sk }) => async () => ({
      subject: subjectOf(sk) as LedgerSubject,
      end: endOf(await get({ pk, sk })),
    }));
  return [
    ...chains(own, () => "ORGANISATION"),
    ...chains(suppliers, (sk) => sk),
    ...chains(risks, (sk) => `RISK#${sk}`),
    ...chains(findings, (sk) => `FINDING#${sk}`),
    ...chains(requests, (sk) => sk),
    ...assessments.map((id) => () => ofAssessment(context, id)),
  ];
}

async function assessmentsOf(context: OrganisationContext): Promise<string[]> {
  const ids: string[] = [];
  let next: Record<string, unknown> | undefined;
  do {
    const page = await queryList(keys.assessmentsList(context), PAGE, next);
    ids.push(...(page.rows as { id: string }[]).map(({ id }) => id));
    next = page.next;
  } while (next);
  return ids;
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
        .map(({ sk, round, sha256: hash }) => ({
          ...{ what: `the submission of round ${round}`, hash: String(hash) },
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
