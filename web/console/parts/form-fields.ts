import type { CallError } from "../../client.ts";
import { serverWords } from "../messages/server-words.ts";

/** The id of a field in a form: `contact` and `due.zone` make `contact-due-zone`. */
export function fieldId(form: string, path: string): string {
  return `${form}-${path.replaceAll(".", "-")}`;
}

/** What is wrong with one field; a problem inside a list counts for the list's field. */
export function problemOf(problem: CallError | undefined, path: string): string | undefined {
  const found = problem?.fields.find(
    (each) => each.path === path || each.path.startsWith(`${path}.`),
  );
  return found && told(found.message);
}

/** What the server said, in the language of the console as far as it has words for it. */
export function told(message: string): string {
  return serverWords.say(message) ?? message;
}

/** Trimmed text, or undefined when nothing is left: empty fields are not sent. */
export function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}

type Cleared<Fields> = {
  [Name in keyof Fields]: undefined extends Fields[Name]
    ? Exclude<Fields[Name], undefined> | null
    : Fields[Name];
};

/** Fields as a change sends them: null takes away what was emptied, where absent would leave it. */
export function cleared<Fields extends object>(fields: Fields): Cleared<Fields> {
  const sent = Object.entries(fields).map(([name, value]) => [name, value ?? null]);
  return Object.fromEntries(sent) as Cleared<Fields>;
}
