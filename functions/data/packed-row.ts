import { ASSESSMENT_STATES, DECISIONS } from "../domain/assessment.ts";
import { riskPoint } from "../domain/bands.ts";
import { FINDING_SEVERITIES, FINDING_SOURCES, FINDING_STATES } from "../domain/finding.ts";
import { DELIVERY_STATES } from "../domain/invitation.ts";
import type { ResultStatus } from "../domain/proposal.ts";
import type { Tier } from "../domain/questionnaire.ts";
import { SUBMISSION_ORIGINS } from "../domain/submission.ts";
import { RISK_STATES, TREATMENTS } from "../domain/treatment.ts";
import { type Codec, controls, day, due, instant, pair, word } from "./packed-values.ts";

/** A part of a line that the index holds: its short name, how it is written, what goes unsaid. */
type Field = { as: string; codec?: Codec; usual?: string | number | boolean };
type Kind = {
  /** What the list shows. All else of a row stands beside it, in `more`, and in no index. */
  shown: Readonly<Record<string, Field>>;
  /** What the keys say already, and is not stored again. */
  keyed: (key: Key) => Readonly<Record<string, string>>;
};
type Key = { pk: string; sk: string };
type Row = Readonly<Record<string, unknown>>;

const point: Codec = {
  pack: (value) => {
    const { likelihood, impact } = value as { likelihood: number; impact: number };
    return likelihood * 10 + impact;
  },
  unpack: (value) => riskPoint(Math.floor(Number(value) / 10), Number(value) % 10),
};

// Lists of their own: the domain's stands beside schemas, which every function would carry.
const TIERS: readonly Tier[] = ["T1", "T2", "T3", "T4"];
const RESULT_STATES: readonly ResultStatus[] = ["open", "review-open", "final"];

/** The newest result of a supplier, in one text. */
const result: Codec = {
  pack: (value) => {
    const { grade, claimed, heldBy, residual, openGates, origin, status, at } = value as Row;
    const [held, by, from] = [heldBy ?? "", word(SUBMISSION_ORIGINS), word(RESULT_STATES)];
    const parts = [point.pack(residual), openGates, origin ? by.pack(origin) : ""];
    return [grade, claimed, held, ...parts, from.pack(status), instant.pack(at)].join("|");
  },
  unpack: (value) => {
    const [grade, claimed, heldBy, residual, gates, origin, status, at] = String(value).split("|");
    return {
      ...{ grade, claimed, ...(heldBy && { heldBy }), residual: point.unpack(residual) },
      ...{
        openGates: Number(gates),
        ...(origin && { origin: word(SUBMISSION_ORIGINS).unpack(origin) }),
      },
      ...{ status: word(RESULT_STATES).unpack(status), at: instant.unpack(at) },
    };
  },
};

const NAMES = { supplierName: { as: "s" }, product: { as: "p" } };
const tier = { as: "t", codec: word(TIERS) };

const KINDS = {
  supplier: {
    keyed: ({ sk }) => ({ id: sk.slice("SUPPLIER#".length) }),
    shown: {
      ...{ name: { as: "n" }, vendorId: { as: "v" }, country: { as: "c" }, tier },
      ...{ engagements: { as: "e" }, contacts: { as: "k" }, openRisks: { as: "o" } },
      result: { as: "r", codec: result },
    },
  },
  assessment: {
    keyed: ({ pk }) => ({ id: pk.slice(pk.lastIndexOf("#") + 1) }),
    shown: {
      ...{ supplierId: { as: "i" }, engagementId: { as: "e" }, ...NAMES, tier },
      status: { as: "a", codec: word(ASSESSMENT_STATES) },
      due: { as: "d", codec: due },
      progress: { as: "q", codec: pair("answered", "of", "at") },
      reviewed: { as: "r", codec: pair("done", "of") },
      ...{ grade: { as: "g" }, openGates: { as: "o" } },
      proposed: { as: "w", codec: word(DECISIONS) },
      decision: { as: "x", codec: word(DECISIONS) },
      decisionDue: { as: "y" },
      weakControls: { as: "c", codec: controls },
      nextReview: { as: "n", codec: day },
      delivery: { as: "l", codec: word(DELIVERY_STATES) },
    },
  },
  risk: {
    keyed: ({ sk }) => ({ ...ofEntry(sk), cause: causeIn(sk) }),
    shown: {
      ...{ ...NAMES, tier, says: { as: "z" } },
      ...{ inherent: { as: "i", codec: point }, current: { as: "c", codec: point } },
      ...{ open: { as: "o", usual: true }, reReview: { as: "r", usual: false } },
      ...{ findings: { as: "f", usual: 0 }, actions: { as: "b", usual: 0 } },
      status: { as: "a", codec: word(RISK_STATES) },
      treatment: { as: "x", codec: word(TREATMENTS) },
      ...{ owner: { as: "w" }, version: { as: "v" } },
      ...{ due: { as: "d", codec: day }, acceptedUntil: { as: "u", codec: day } },
    },
  },
  finding: {
    keyed: ({ sk }) => ofEntry(sk),
    shown: {
      ...{ ...NAMES, heading: { as: "h" }, owner: { as: "w" } },
      source: { as: "c", codec: word(FINDING_SOURCES) },
      severity: { as: "g", codec: word(FINDING_SEVERITIES) },
      state: { as: "a", codec: word(FINDING_STATES) },
      due: { as: "d", codec: due },
      ...{ stands: { as: "o", usual: true }, reReview: { as: "r", usual: false } },
    },
  },
} as const satisfies Record<string, Kind>;

/**
 * An item as it is stored: of a line of a list the index holds what the list shows, in short names
 * and values, and the keys tell the rest; what only the item's own page shows stands in `more`.
 */
export function packed<Stored extends Key & Row>(item: Stored): Stored {
  const kind = kindOf(item);
  return kind && isRow(item.row) ? { ...item, ...packedRow(kind, item, item.row) } : item;
}

/** An item as the code knows it, out of the table or out of index `list`. */
export function unpacked<Stored extends Row>(item: Stored): Stored {
  const key = { pk: String(item.pk), sk: String(item.sk) };
  const kind = kindOf(key);
  if (!kind || !isRow(item.row)) return item;
  const { more, ...others } = item;
  const { usual, long } = readingOf(kind);
  const row: Record<string, unknown> = { ...usual, ...kind.keyed(key) };
  if (isRow(more)) Object.assign(row, more);
  for (const short in item.row) {
    const value = item.row[short];
    const field = long[short];
    if (field) row[field.name] = field.codec ? field.codec.unpack(value) : value;
    else row[short] = value;
  }
  return { ...others, row } as unknown as Stored;
}

/** What reading lines of a kind takes, worked out once: lists have tens of thousands of them. */
type Reading = {
  usual: Row;
  long: Readonly<Record<string, { name: string; codec: Codec | undefined }>>;
};

const readings = new Map<Kind, Reading>();

function readingOf(kind: Kind): Reading {
  const known = readings.get(kind) ?? newReading(kind);
  readings.set(kind, known);
  return known;
}

function newReading({ shown }: Kind): Reading {
  const fields = Object.entries(shown);
  return {
    usual: Object.fromEntries(
      fields.flatMap(([name, { usual }]) => (usual === undefined ? [] : [[name, usual]])),
    ),
    long: Object.fromEntries(fields.map(([name, { as, codec }]) => [as, { name, codec }])),
  };
}

/** Where a path of an item stands in the table, and what a value written there looks like. */
export function packedAt(
  key: Key,
  path: string,
): { path: string; pack: (value: unknown) => unknown } {
  const [top, name = "", ...deeper] = path.split(".");
  const kind = top === "row" && name !== "" ? kindOf(key) : undefined;
  if (!kind) return { path, pack: (value) => value };
  const field = kind.shown[name];
  if (!field) return { path: ["more", name, ...deeper].join("."), pack: (value) => value };
  return { path: `row.${field.as}`, pack: (value) => field.codec?.pack(value) ?? value };
}

/** The two attributes a whole row is stored in. */
export function packedWhole(key: Key, row: Row): { row: Row; more: Row } | undefined {
  const kind = kindOf(key);
  return kind && packedRow(kind, key, row);
}

function packedRow(kind: Kind, key: Key, whole: Row): { row: Row; more: Row } {
  const keyed = kind.keyed(key);
  const row: Record<string, unknown> = {};
  const more: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(whole)) {
    const field = kind.shown[name];
    if (value === undefined || keyed[name] === value) continue;
    if (!field) more[name] = value;
    else if (value !== field.usual) row[field.as] = field.codec?.pack(value) ?? value;
  }
  return { row, more };
}

function kindOf({ pk, sk }: Key): Kind | undefined {
  if (sk === "ROW") return KINDS.assessment;
  if (pk.endsWith("#RISKS")) return KINDS.risk;
  if (pk.endsWith("#FINDINGS")) return KINDS.finding;
  return sk.startsWith("SUPPLIER#") ? KINDS.supplier : undefined;
}

/** What `supplier#engagement#cause` says; the id of an entry is its key as base64url. */
function ofEntry(sk: string): Record<string, string> {
  const [supplierId = "", engagementId = ""] = sk.split("#");
  return { id: Buffer.from(sk).toString("base64url"), supplierId, engagementId };
}

function causeIn(sk: string): string {
  return sk.split("#").slice(2).join("#");
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
