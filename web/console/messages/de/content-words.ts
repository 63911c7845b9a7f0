import german from "../../../../functions/content/questionnaires/de.json" with { type: "json" };
import { BUYERS_WORDS } from "../../../../functions/words/de/buyers-words.ts";
import { findings } from "../../../../functions/words/de/findings.ts";
import { sayAction, sayIn } from "../../../../functions/words/say-finding.ts";
import type { contentWords as English } from "../en/content-words.ts";

const PHRASES: Readonly<Record<string, string>> = { ...german, ...BUYERS_WORDS };

export const contentWords: typeof English = {
  say: (text) => sayIn(PHRASES, text),
  ask: (action) => sayAction(action, findings, PHRASES),
  phrases: () => PHRASES,
};
