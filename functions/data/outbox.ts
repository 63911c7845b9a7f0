import type { DeliveryState, LetterKind } from "../domain/invitation.ts";
import { dueKey, keys, type OrganisationContext } from "./keys.ts";
import type { Item } from "./table.ts";
import { put, type Write } from "./writes.ts";

/** A letter to be written: to whom, about what. Names and addresses are read when it is sent. */
export type LetterRow = {
  id: string;
  organisation: string;
  assessment: string;
  kind: "letter";
  letter: LetterKind;
  state: DeliveryState;
  /** The invitation it belongs to; a member's letter has none. */
  invitation?: string;
  member?: string;
  /** What it tells of, beyond the assessment: an invitation or a question. */
  about?: string;
  /** When it is wanted, where that is later than it was asked for; ISO 8601. */
  wantedAt?: string;
  /** Hash of the portal session that asked for a code. */
  session?: string;
  createdAt: string;
  at: string;
  reason?: string;
  /** How often the sweep has offered it again. */
  offers: number;
};

/** An assessment to be scored. */
export type AssessRow = {
  id: string;
  organisation: string;
  assessment: string;
  kind: "assess";
  state: "pending" | "done";
  createdAt: string;
  at: string;
  offers: number;
};

/** Minutes after which a pending row is offered again by the sweep. */
const OFFER_AGAIN_MS = 2 * 60_000;

/**
 * The write that asks for a letter. `id` names the occasion: the same occasion twice is one row,
 * so at most one automatic mail leaves per occasion.
 */
export function letterWrite(
  context: OrganisationContext,
  row: Pick<LetterRow, "id" | "assessment" | "letter"> &
    Partial<Pick<LetterRow, "invitation" | "member" | "session" | "about">>,
  now: string,
): Write {
  const kind = "letter";
  return rowWrite(context, { ...row, kind, state: "pending", createdAt: now, at: now, offers: 0 });
}

/** Likewise for a letter that is wanted at a later instant: the sweep offers it then. */
export function laterLetterWrite(
  context: OrganisationContext,
  row: Pick<LetterRow, "id" | "assessment" | "letter"> &
    Partial<Pick<LetterRow, "invitation" | "member" | "about">>,
  { now, at: wantedAt }: { now: string; at: string },
): Write {
  const { organisation } = context;
  const key = keys.outbox(context, row.assessment, row.id);
  const state = { kind: "letter", state: "pending", createdAt: now, at: now, offers: 0 };
  return put(
    {
      ...{ ...key, ...row, ...state, organisation, wantedAt, notBefore: wantedAt },
      ...dueKey(wantedAt, key),
    },
    [["pk", "absent"]],
  );
}

/** The write that asks for a score. */
export function assessWrite(
  context: OrganisationContext,
  row: Pick<AssessRow, "id" | "assessment">,
  now: string,
): Write {
  const kind = "assess";
  return rowWrite(context, { ...row, kind, state: "pending", createdAt: now, at: now, offers: 0 });
}

/** When a pending or sending row falls due for the sweep. */
export function offerAgainAt(now: string): string {
  return new Date(Date.parse(now) + OFFER_AGAIN_MS).toISOString();
}

/** A row of the outbox as stored. */
export function letterRow(item: Item): LetterRow {
  return item as unknown as LetterRow;
}

type NewRow = Omit<LetterRow, "organisation"> | Omit<AssessRow, "organisation">;

function rowWrite(context: OrganisationContext, row: NewRow, now: string = row.at): Write {
  const key = keys.outbox(context, row.assessment, row.id);
  const { organisation } = context;
  return put({ ...key, ...row, organisation, ...dueKey(offerAgainAt(now), key) }, [
    ["pk", "absent"],
  ]);
}
