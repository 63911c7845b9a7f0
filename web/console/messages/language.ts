import { signal } from "@preact/signals";

/** Every language of the console by the name it has for itself. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type ConsoleLanguage = keyof typeof LANGUAGES;

/** Where this browser remembers the language its member chose. */
const CHOSEN = "assay.language";

/** The language the console speaks. */
export const spoken = signal<ConsoleLanguage>(languageFor([chosen(), ...wanted()]));

/** One part of the words: the object all pages hold, and where each language's words come from. */
type Part = { words: object; english: object; german: () => Promise<object> };

const parts: Part[] = [];

/** The language asked for last; parts that arrive while it is still being fetched follow it. */
let asked = spoken.value;

/** The first of the wanted languages (`de`, `de-AT`) the console speaks; English if it speaks none. */
export function languageFor(wishes: readonly string[]): ConsoleLanguage {
  for (const wish of wishes) {
    const [name = ""] = wish.toLowerCase().split("-");
    if (isConsoleLanguage(name)) return name;
  }
  return "en";
}

/**
 * The words of one part of the console in the language it speaks. English travels with the part;
 * German is fetched, and a part whose German does not arrive speaks English. Whatever reads a word while it is
 * drawn is drawn anew when the language turns.
 */
export async function inLanguage<Words extends object>(
  english: Words,
  german: () => Promise<Words>,
): Promise<Words> {
  const words = group() as Words;
  const part = { words, english, german };
  parts.push(part);
  let told: ConsoleLanguage;
  do {
    told = asked;
    fill(words, await wordsOf(part, told));
  } while (told !== asked);
  return words;
}

/**
 * Turns the console to a language, on the page as it stands, and remembers it for this browser.
 * Nothing changes before all words are there.
 */
export async function turnTo(choice: ConsoleLanguage): Promise<void> {
  asked = choice;
  localStorage.setItem(CHOSEN, choice);
  const all = [...parts];
  const words = await Promise.all(all.map((part) => wordsOf(part, choice)));
  if (asked !== choice) return;
  for (const [index, part] of all.entries()) fill(part.words, words[index] ?? part.english);
  spoken.value = choice;
}

/** What is made of words, made once in each language and the same from draw to draw. */
export function perLanguage<T>(make: () => T): () => T {
  let made: { of: ConsoleLanguage; it: T } | undefined;
  return () => {
    if (made?.of !== spoken.value) made = { of: spoken.value, it: make() };
    return made.it;
  };
}

function wordsOf({ english, german }: Part, choice: ConsoleLanguage): Promise<object> {
  return choice === "de" ? german().catch(() => english) : Promise.resolve(english);
}

type Tree = Record<string, unknown>;

/** Makes `into` say what `from` says; groups of words that a page holds stay the same objects. */
function fill(into: object, from: object): void {
  const held = into as Tree;
  for (const name of Object.keys(held)) if (!Object.hasOwn(from, name)) delete held[name];
  for (const [name, word] of Object.entries(from)) {
    if (!isGroup(word)) held[name] = word;
    else {
      const inner = isGroup(held[name]) ? held[name] : group();
      fill(inner, word);
      held[name] = inner;
    }
  }
}

/** An empty group of words; a page that reads one of them depends on the language. */
function group(): Tree {
  return new Proxy<Tree>(
    {},
    {
      get: (words, name, self) => {
        void spoken.value;
        return Reflect.get(words, name, self);
      },
    },
  );
}

function isGroup(word: unknown): word is Tree {
  return (
    typeof word === "object" && word !== null && Object.getPrototypeOf(word) === Object.prototype
  );
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
