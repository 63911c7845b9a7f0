/** Every language of the console by the name it has for itself. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type ConsoleLanguage = keyof typeof LANGUAGES;

/** Where this browser remembers the language its member chose. */
const CHOSEN = "assay.language";

/** The language this page speaks from its first to its last moment; choosing another reloads it. */
export const language: ConsoleLanguage = languageFor([chosen(), ...wanted()]);

/** The first of the wanted languages (`de`, `de-AT`) the console speaks; English if it speaks none. */
export function languageFor(wishes: readonly string[]): ConsoleLanguage {
  for (const wish of wishes) {
    const [name = ""] = wish.toLowerCase().split("-");
    if (isConsoleLanguage(name)) return name;
  }
  return "en";
}

/** Remembers the language for this browser; it is spoken from the next load on. */
export function rememberLanguage(choice: ConsoleLanguage): void {
  localStorage.setItem(CHOSEN, choice);
}

/**
 * The words of one part of the console in the language of this page. English travels with the
 * part; German is fetched, and a part whose German does not arrive speaks English.
 */
export async function inLanguage<Words>(
  english: Words,
  german: () => Promise<Words>,
): Promise<Words> {
  return language === "de" ? german().catch(() => english) : english;
}

function isConsoleLanguage(name: string): name is ConsoleLanguage {
  return Object.hasOwn(LANGUAGES, name);
}

function chosen(): string {
  return typeof localStorage === "undefined" ? "" : (localStorage.getItem(CHOSEN) ?? "");
}

function wanted(): readonly string[] {
  return typeof document === "undefined" ? [] : navigator.languages;
}
