import { isLanguage } from "../../../functions/domain/language-of.ts";
import { MANNERS } from "../../../functions/domain/languages.ts";
import { chooseLanguage } from "../speak.ts";
import { useAction } from "./use-action.ts";
import { usePortal } from "./use-portal.ts";

/** The languages of the page, each by its own name; the one that is spoken is pressed. */
export function Languages() {
  const { portal, state, words } = usePortal();
  const action = useAction();
  return (
    <nav class="languages row" aria-label={words.language}>
      {Object.entries(MANNERS).map(([language, { name }]) => (
        <button
          class="linklike"
          type="button"
          key={language}
          lang={language}
          aria-current={state.speech.language === language ? "true" : undefined}
          onClick={() => isLanguage(language) && action.run(() => chooseLanguage(portal, language))}
        >
          {name}
        </button>
      ))}
      {action.error && (
        <span class="problem" role="alert">
          {words.late.failed}
        </span>
      )}
    </nav>
  );
}
