import { addStyles } from "./add-styles.ts";
import { openKeptWork, openWork, refresh } from "./open-work.ts";
import { SavedState } from "./parts/saved-state.tsx";
import { WorkPage } from "./screens/work-page.tsx";
import css from "./work.css?inline";

addStyles(css);

/** What answering needs: one file, fetched while the person proves the mailbox. */
export const work = { openWork, openKeptWork, refresh, SavedState, WorkPage };
