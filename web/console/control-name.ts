import spine from "../../functions/content/catalogue/iso-42001.json" with { type: "json" };
import { controlTitles } from "./messages/control-titles.ts";

const TITLES = new Map(spine.controls.map(({ id, title }) => [id, title]));

/** A control by its id and what it is about: "A.7.5 Data provenance". */
export function controlName(id: string): string {
  const title = TITLES.get(id);
  return title === undefined ? id : `${id} ${controlTitles.say(title)}`;
}
