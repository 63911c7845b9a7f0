import type { SupplierQuestion } from "../domain/supplier-view.ts";
import type { SheetWords } from "../words/en/sheet.ts";
import { NOT_APPLICABLE } from "./marks.ts";

/** What a cell offers: the text a person sees and what it stands for. */
export type Offer = { label: string; id: string };

/** Offers told apart: two of the same label carry what they stand for as well. */
export function distinct(offers: readonly Offer[]): Offer[] {
  const key = (label: string) => label.trim().toLowerCase();
  return offers.map(({ label, id }) => {
    const shared = offers.some((each) => each.id !== id && key(each.label) === key(label));
    return { id, label: shared ? `${label} (${id})` : label };
  });
}

/** The answers a question offers as a list; none where it takes anything else. */
export function answerOffers({ kind, options = [] }: SupplierQuestion, words: SheetWords): Offer[] {
  if (kind === "single") return distinct(options.map(({ id, label }) => ({ id, label })));
  return kind === "statement" ? [{ id: "confirmed", label: words.confirmed }] : [];
}

/** What may stand instead of an answer. */
export function insteadOffers(
  { silences, notApplicable }: Pick<SupplierQuestion, "silences" | "notApplicable">,
  words: SheetWords,
): Offer[] {
  return [
    ...silences.map((id) => ({ id, label: words.silences[id] })),
    ...(notApplicable ? [{ id: NOT_APPLICABLE, label: words.notApplicable }] : []),
  ];
}
