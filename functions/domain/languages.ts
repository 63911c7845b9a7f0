/** Languages that letters and the supplier's page are written in; each has its catalogues. */
export const LANGUAGES = ["en", "de"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language a text names; the first one for anything else. */
export function languageOf(text: string): Language {
  return LANGUAGES.find((each) => each === text) ?? LANGUAGES[0];
}
