import { openGates } from "./gates.ts";
import { percent } from "./percent.ts";
import type { Score } from "./score.ts";
import type { ExposureFactor, ImpactFactor } from "./triage.ts";

type Names = { supplier: string; product: string };

/**
 * What may go wrong with an engagement: why (the open must-haves, else the weakest domain), what
 * (the exposure that leads the intake) and with which consequence (the impact that leads it).
 */
export function residualSentence(score: Score, names: Names): string {
  const titles = new Map(score.domains.map(({ id, title }) => [id, title]));
  return sentenceSaid(residualSays(score), names, (domain) => titles.get(domain));
}

/**
 * The facts of that sentence in a few characters, for the line of the list: the places of exposure
 * and impact, then `!` with the open must-haves, `~` with the weakest domain and its basis points,
 * `?` where nothing could be scored or `.` where all was shown.
 */
export function residualSays(score: Score): string {
  const [exposure = "autonomy"] = score.triage.leading.exposure;
  const [impact = "data"] = score.triage.leading.impact;
  const places = `${EXPOSURES.indexOf(exposure)}${IMPACTS.indexOf(impact)}`;
  const open = openGates(score.gates).map(({ id }) => id);
  if (open.length > 0) return `${places}!${open.join(",")}`;
  const weakest = score.domains.reduce<{ id: string; shown: number } | undefined>(
    (found, { id, shown }) =>
      shown !== null && shown < (found?.shown ?? 10_000) ? { id, shown } : found,
    undefined,
  );
  if (weakest) return `${places}~${weakest.id}~${weakest.shown}`;
  return score.shown === null ? `${places}?` : `${places}.`;
}

/** The sentence that such facts make; a domain without a title is called by its id. */
export function sentenceSaid(
  says: string,
  { supplier, product }: Names,
  titleOf: (domain: string) => string | undefined = () => undefined,
): string {
  const exposure = EXPOSURES[Number(says[0])] ?? "autonomy";
  const impact = IMPACTS[Number(says[1])] ?? "data";
  const cause = causeSaid(says.slice(2), titleOf);
  return `${cause}, ${product} of ${supplier} may ${EVENTS[exposure]}, so that ${CONSEQUENCES[impact]}.`;
}

function causeSaid(why: string, titleOf: (domain: string) => string | undefined): string {
  if (why.startsWith("!")) {
    const open = why.slice(1).split(",");
    if (open.length === 1) return `Because must-have ${open[0]} is open`;
    return `Because must-haves ${open.join(", ")} are open`;
  }
  if (why.startsWith("~")) {
    const [, domain = "", shown] = why.split("~");
    return `Because "${titleOf(domain) ?? domain}" is shown at ${percent(Number(shown))} only`;
  }
  return why === "?" ? "Because nothing could be scored" : "Even with all that was shown";
}

const EVENTS: Record<ExposureFactor, string> = {
  autonomy: "act on its own in a way nobody intended",
  accessDepth: "reach systems or data beyond its purpose",
  opacity: "decide in a way nobody can explain",
  chainDepth: "fail through a party further down its chain",
  changeRate: "change its behaviour without notice",
  incidents: "fail again as it has before",
};

const CONSEQUENCES: Record<ImpactFactor, string> = {
  data: "sensitive data is exposed or misused",
  persons: "persons are treated unfairly or come to harm",
  criticality: "a process the business depends on stops",
  regulation: "duties under law or contract are breached",
  scale: "many cases are affected before anybody notices",
};

// What is stored holds places in these lists: they grow at their end only.
const EXPOSURES = Object.keys(EVENTS) as ExposureFactor[];
const IMPACTS = Object.keys(CONSEQUENCES) as ImpactFactor[];
