import type { RiskPoint } from "./bands.ts";
import type { RiskState, Treatment } from "./treatment.ts";

/** A register entry as far as a file holds it. */
export type TableRisk = {
  id: string;
  version: number;
  supplierName: string;
  product: string;
  tier: string;
  cause: string;
  sentence: string;
  inherent: RiskPoint;
  current: RiskPoint;
  open: boolean;
  status: RiskState;
  treatment?: Treatment | undefined;
  owner?: string | undefined;
  due?: string | undefined;
  note?: string | undefined;
  target?: RiskPoint | undefined;
  acceptance?: { by: { name: string }; until: { date: string } } | undefined;
  reReview: boolean;
};

/** A member as a file names one. */
export type TableMember = { id: string; name: string; email: string };

/** Cells of a line by column. */
export type Cells = Readonly<Record<string, string>>;

/** The columns of the register as a file, in their order; each is read back by its heading. */
export const REGISTER_COLUMNS = [
  "id",
  "version",
  "supplier",
  "product",
  "tier",
  "cause",
  "risk",
  "inherentLikelihood",
  "inherentImpact",
  "currentLikelihood",
  "currentImpact",
  "currentBand",
  "open",
  "status",
  "treatment",
  "owner",
  "due",
  "targetLikelihood",
  "targetImpact",
  "note",
  "acceptedBy",
  "acceptedUntil",
  "reReview",
] as const;

export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** A risk as cells; owners are named, by their address where two share a name. */
export function cellsOf(
  risk: TableRisk,
  members: readonly TableMember[],
): Record<RegisterColumn, string> {
  const { inherent, current, target, acceptance } = risk;
  return {
    ...{ id: risk.id, version: String(risk.version) },
    ...{ supplier: risk.supplierName, product: risk.product, tier: risk.tier, cause: risk.cause },
    risk: risk.sentence,
    ...{ inherentLikelihood: String(inherent.likelihood), inherentImpact: String(inherent.impact) },
    ...{ currentLikelihood: String(current.likelihood), currentImpact: String(current.impact) },
    ...{ currentBand: current.band, open: String(risk.open), status: risk.status },
    ...{ treatment: risk.treatment ?? "", owner: ownerText(risk.owner, members) },
    due: risk.due ?? "",
    targetLikelihood: String(target?.likelihood ?? ""),
    targetImpact: String(target?.impact ?? ""),
    note: risk.note ?? "",
    ...{ acceptedBy: acceptance?.by.name ?? "", acceptedUntil: acceptance?.until.date ?? "" },
    reReview: String(risk.reReview),
  };
}

/** The member a cell names by id, address or name; undefined where none or several are meant. */
export function ownerNamed(text: string, members: readonly TableMember[]): TableMember | undefined {
  const plain = text.trim().toLowerCase();
  const exact = members.find(
    ({ id, email }) => id === text.trim() || email.toLowerCase() === plain,
  );
  const named = members.filter(({ name }) => name.toLowerCase() === plain);
  return exact ?? (named.length === 1 ? named[0] : undefined);
}

function ownerText(owner: string | undefined, members: readonly TableMember[]): string {
  const member = members.find(({ id }) => id === owner);
  if (!member) return owner ?? "";
  const shared = members.filter(({ name }) => name.toLowerCase() === member.name.toLowerCase());
  return shared.length > 1 ? member.email : member.name;
}
