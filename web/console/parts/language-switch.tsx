import { t } from "../messages/base.ts";
import { LANGUAGES, spoken, turnTo } from "../messages/language.ts";
import { useAction } from "../use-action.ts";

/** The other language of the console, by its own name; what stands on the page stays. */
export function LanguageSwitch() {
  const other = spoken.value === "en" ? "de" : "en";
  const turn = useAction(turnTo);
  return (
    <button
      type="button"
      lang={turn.busy ? undefined : other}
      class="button button-quiet button-small"
      aria-disabled={turn.busy || undefined}
      onClick={() => void turn.run(other)}
    >
      {turn.busy ? t.working : LANGUAGES[other]}
    </button>
  );
}
