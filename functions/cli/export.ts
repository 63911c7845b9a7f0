import { csvOf } from "../domain/csv.ts";
import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { parsed } from "./parsed.ts";
import { printed } from "./printed.ts";
import { questionnaireTable } from "./questionnaire-table.ts";
import { builtIn, readJson } from "./score-file.ts";

const USAGE = `npm run export -- <questionnaire> --format json|csv

Prints a questionnaire: a built-in one by its id (or id@version), or one in a JSON file. CSV has one
row for each question and holds what the reviewer sees; do not pass it to suppliers.`;

/** Tells spreadsheets that the text is UTF-8. */
const MARK = "\uFEFF";

printed(USAGE, (args) => {
  const at = args.indexOf("--format");
  const format = at < 0 ? undefined : args[at + 1];
  const [name, ...others] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (name === undefined || others.length > 0) throw new Error("Name one questionnaire.");
  const questionnaire = load(name);
  switch (format) {
    case "json":
      return `${JSON.stringify(questionnaire, null, 2)}\n`;
    case "csv":
      return MARK + csvOf(questionnaireTable(questionnaire));
    default:
      throw new Error("Choose --format json or --format csv.");
  }
});

function load(name: string): Questionnaire {
  if (name.endsWith(".json")) return parsed(questionnaireSchema(), readJson(name));
  const found = builtIn(name);
  if (!found) throw new Error(`There is no questionnaire ${name}.`);
  return found;
}
