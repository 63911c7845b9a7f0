import { addressKey, type Mark, marksOf, nameKey, vendorKey } from "./supplier-marks.ts";

/** One line of a list to be imported, its cells already parsed. */
export type ImportRow = {
  /** Its place in what was pasted or uploaded, from 1. */
  line: number;
  name: string;
  vendorId?: string | undefined;
  parentCompany?: string | undefined;
  website?: string | undefined;
  country?: string | undefined;
  note?: string | undefined;
  contactName?: string | undefined;
  contactEmail?: string | undefined;
  contactJob?: string | undefined;
  contactPhone?: string | undefined;
  product?: string | undefined;
};

/** A supplier as far as an import asks: one that stands, or (with `line`) one made by this list. */
export type KnownSupplier = {
  id: string;
  name: string;
  vendorId?: string | undefined;
  /** The line that adds it; absent for one that stands. */
  line?: number;
  contacts: { name: string; email?: string | undefined }[];
  products: string[];
};

/** What a person says about a line that shares only its domain, or its name, with another company. */
export const IMPORT_ANSWERS = ["new", "same"] as const;
export type ImportAnswer = (typeof IMPORT_ANSWERS)[number];

/** Which supplier a line was taken for, and by what it was recognised. */
export type Recognised = { supplier: KnownSupplier; by: Mark["kind"]; value: string };

/** What becomes of a line. */
export type ImportOutcome =
  /** A new supplier, with its contact and product where the line names them. */
  | { line: number; is: "new"; adds: Adds }
  /** The supplier is known; its contact or product is not. */
  | { line: number; is: "adds"; of: Recognised; adds: Adds }
  /** Everything on it is known: skipped. */
  | { line: number; is: "known"; of: Recognised }
  /** Perhaps the same company: a person says. Until then nothing is done. */
  | { line: number; is: "question"; of: Recognised };

export type Adds = { contact: boolean; product: boolean };

/** The suppliers that stand, by what they are known by. */
export type Standing = (mark: Mark) => KnownSupplier | undefined;

/**
 * What an import of these lines would do, in their order. A line is taken for a known supplier by
 * vendor number, by a contact's mailbox, or by name; the same domain alone, or the same name under
 * another vendor number, is asked about and never decided. Lines are compared with what stands and
 * with the lines before them, so that the same list planned again after it was done adds nothing.
 */
export function planImport(
  rows: readonly ImportRow[],
  standing: Standing,
  answers: ReadonlyMap<number, ImportAnswer> = new Map(),
): ImportOutcome[] {
  const made = new Map<string, KnownSupplier>();
  const copies = new Map<string, KnownSupplier>();
  // What lines add is noted on copies: what was given is left as it is.
  const copyOf = (one: KnownSupplier): KnownSupplier => {
    const copy = copies.get(one.id) ?? structuredClone(one);
    copies.set(one.id, copy);
    return copy;
  };
  const find: Standing = (mark) => {
    const found = made.get(textOf(mark)) ?? standing(mark);
    return found && (found.line === undefined ? copyOf(found) : found);
  };
  return rows.map((row) => {
    const outcome = outcomeOf(row, find, answers.get(row.line));
    const supplier = outcome.is === "new" ? newSupplier(row) : outcome.of.supplier;
    if (outcome.is === "new" || outcome.is === "adds") {
      note(supplier, row, outcome.adds);
      for (const mark of marksOf({ ...row, email: row.contactEmail })) {
        if (!find(mark)) made.set(textOf(mark), supplier);
      }
    }
    return outcome;
  });
}

/**
 * The lines in groups that have no mark in common: what is done with one group says nothing about
 * another, so groups may be brought in side by side.
 */
export function separateLines<Row extends MarkedRow>(rows: readonly Row[]): Row[][] {
  type Group = { rows: Row[]; marks: string[] };
  const groupOf = new Map<string, Group>();
  const groups = new Set<Group>();
  for (const row of rows) {
    const marks = marksOf({ ...row, email: row.contactEmail }).map(textOf);
    const met = [...new Set(marks.map((mark) => groupOf.get(mark)))].filter((each) => !!each);
    // The largest one takes the others in, so that a long list is not copied line by line.
    const [first, ...others] = met.toSorted((one, other) => other.rows.length - one.rows.length);
    const group = first ?? { rows: [], marks: [] };
    for (const each of others) groups.delete(each);
    const joining = others.flatMap((each) => each.marks);
    group.rows.push(...others.flatMap((each) => each.rows), row);
    group.marks.push(...joining, ...marks);
    for (const mark of [...joining, ...marks]) groupOf.set(mark, group);
    groups.add(group);
  }
  return [...groups].map((each) => each.rows.toSorted((one, other) => one.line - other.line));
}

/** As much of a line as tells whose it is. */
type MarkedRow = Pick<ImportRow, "line" | "vendorId" | "website" | "contactEmail"> & {
  name?: string | undefined;
};

function outcomeOf(
  row: ImportRow,
  find: Standing,
  answer: ImportAnswer | undefined,
): ImportOutcome {
  const { line } = row;
  const { sure, perhaps } = recognised(row, find);
  const of = sure ?? (answer === "same" ? perhaps : undefined);
  if (of) {
    const adds = missingOf(row, of.supplier);
    return adds.contact || adds.product
      ? { line, is: "adds", of, adds }
      : { line, is: "known", of };
  }
  if (perhaps && answer !== "new") return { line, is: "question", of: perhaps };
  const adds = { contact: namesContact(row), product: row.product !== undefined };
  return { line, is: "new", adds };
}

function recognised(row: ImportRow, find: Standing) {
  const found = marksOf({ ...row, email: row.contactEmail }).flatMap((mark): Recognised[] => {
    const supplier = find(mark);
    return supplier ? [{ supplier, by: mark.kind, value: mark.value }] : [];
  });
  const by = (kind: Mark["kind"]) => found.find((each) => each.by === kind);
  const twin = by("name");
  const other = (one: Recognised | undefined) => one !== undefined && differs(row, one.supplier);
  const address = by("address");
  const sure =
    by("vendor") ?? (other(address) ? undefined : address) ?? (other(twin) ? undefined : twin);
  return { sure, perhaps: twin ?? address ?? by("domain") };
}

/** Two vendor numbers are two suppliers in the buyer's own books, however alike they look. */
function differs({ vendorId }: ImportRow, supplier: KnownSupplier): boolean {
  if (vendorId === undefined || supplier.vendorId === undefined) return false;
  return vendorKey(vendorId) !== vendorKey(supplier.vendorId);
}

function missingOf(row: ImportRow, { contacts, products }: KnownSupplier): Adds {
  const { contactName, contactEmail, product } = row;
  const same = contacts.some(({ name, email }) =>
    contactEmail !== undefined
      ? email !== undefined && addressKey(email) === addressKey(contactEmail)
      : nameKey(name) === nameKey(contactName ?? ""),
  );
  return {
    contact: namesContact(row) && !same,
    product: product !== undefined && !products.some((each) => nameKey(each) === nameKey(product)),
  };
}

function namesContact({ contactName, contactEmail }: ImportRow): boolean {
  return contactName !== undefined || contactEmail !== undefined;
}

function newSupplier({ line, name, vendorId }: ImportRow): KnownSupplier {
  return { id: "", name, vendorId, line, contacts: [], products: [] };
}

function note(supplier: KnownSupplier, row: ImportRow, adds: Adds): void {
  if (adds.contact) supplier.contacts.push({ name: contactNameOf(row), email: row.contactEmail });
  if (adds.product && row.product !== undefined) supplier.products.push(row.product);
}

/** What a contact is called whose line gives only an address. */
export function contactNameOf({ contactName, contactEmail = "" }: ImportRow): string {
  return contactName ?? contactEmail.slice(0, contactEmail.lastIndexOf("@"));
}

function textOf({ kind, value }: Mark): string {
  return `${kind}#${value}`;
}
