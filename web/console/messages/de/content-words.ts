import german from "../../../../functions/content/questionnaires/de.json" with { type: "json" };
import { BUYERS_WORDS } from "../../../../functions/words/de/buyers-words.ts";
import type { contentWords as English } from "../en/content-words.ts";

const PHRASES: Readonly<Record<string, string>> = { ...german, ...BUYERS_WORDS };

/** What a result asks of a supplier, before the question it asks it about. */
const ASKS: Readonly<Record<string, string>> = {
  "Put this in place and show it": "Setzen Sie dies um und belegen Sie es",
  "Show proof of this": "Belegen Sie dies",
  "Show how this is met": "Zeigen Sie, wie dies erfüllt ist",
  "Put this in place as planned": "Setzen Sie dies wie geplant um",
};

/** What an option asks for by itself. */
const ACTIONS: Readonly<Record<string, string>> = {
  "Say what led to the suspension and show how it was mended.":
    "Sagen Sie, was zur Aussetzung geführt hat, und zeigen Sie, wie es behoben wurde.",
  "Agree a number of hours within which incidents are reported.":
    "Vereinbaren Sie eine Zahl von Stunden, innerhalb derer Vorfälle gemeldet werden.",
};

export const contentWords: typeof English = {
  say,
  ask: (action) => {
    const [, ask = "", text = ""] = /^([^:]+): (.+)$/.exec(action) ?? [];
    if (Object.hasOwn(ASKS, ask)) return `${ASKS[ask]}: ${say(text)}`;
    const [, document] = /^Give another document in place of “(.+)”\.$/.exec(action) ?? [];
    if (document) return `Geben Sie ein anderes Dokument anstelle von „${document}“ an.`;
    return ACTIONS[action] ?? action;
  },
  phrases: () => PHRASES,
};

function say(text: string): string {
  return Object.hasOwn(PHRASES, text) ? (PHRASES[text] ?? text) : text;
}
