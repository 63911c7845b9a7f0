import { LANGUAGES, language, rememberLanguage } from "../messages/language.ts";

/** The other language of the console, by its own name; choosing it loads the page in it. */
export function LanguageSwitch() {
  const other = language === "en" ? "de" : "en";
  const turn = () => {
    rememberLanguage(other);
    location.reload();
  };
  return (
    <button type="button" lang={other} class="button button-quiet button-small" onClick={turn}>
      {LANGUAGES[other]}
    </button>
  );
}
