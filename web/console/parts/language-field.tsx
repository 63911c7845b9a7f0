import { LANGUAGES, type Language } from "../../../functions/domain/languages.ts";
import type { CallError } from "../../client.ts";
import { languageName } from "../messages/language-name.ts";
import { SelectField } from "./select-field.tsx";

/** The choice of a language; nothing while there is only one to choose from. */
export function LanguageField(props: {
  form: string;
  path: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  problem: CallError | undefined;
  languages?: readonly Language[];
}) {
  const { languages = LANGUAGES, ...field } = props;
  if (languages.length < 2) return null;
  const options = languages.map((value) => ({ value, label: languageName(value) }));
  return <SelectField {...field} options={options} size="medium" />;
}
