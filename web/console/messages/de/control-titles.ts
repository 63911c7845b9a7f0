import { CONTROL_TITLES } from "../../../../functions/words/de/control-titles.ts";
import type { controlTitles as English } from "../en/control-titles.ts";

export const controlTitles: typeof English = {
  say: (title) => CONTROL_TITLES[title] ?? title,
};
