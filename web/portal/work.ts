import { addStyles } from "./add-styles.ts";
import { fetchTheRest } from "./fetch-the-rest.ts";
import { forgetTold } from "./kept-assessment.ts";
import { openKeptWork, openWork, refresh } from "./open-work.ts";
import { SavedState } from "./parts/saved-state.tsx";
import { WorkPage } from "./screens/work-page.tsx";
import css from "./work.css?inline";

addStyles(css);

/** What answering needs: one file, fetched while the person proves the mailbox. */
export const work = {
  openWork,
  openKeptWork,
  refresh,
  forgetTold,
  fetchTheRest,
  SavedState,
  WorkPage,
};
