/** What an entry is about, as its sentence names it. */
type Names = { supplierName: string; product: string };

/** How the console says what the server writes of must-haves and derived entries: as it stands. */
export const riskWords = {
  /** The sentence of an entry; one a person wrote stays as it is. */
  sentence: (sentence: string, _names: Names) => sentence,
  /** Title or sentence of a must-have. */
  mustHave: (text: string) => text,
};
