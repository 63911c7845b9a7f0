import { openGates } from "./gates.ts";
import { percent } from "./percent.ts";
import type { Score } from "./score.ts";
import type { ExposureFactor, ImpactFactor } from "./triage.ts";

/**
 * What may go wrong with an engagement: why (the open must-haves, else the weakest domain), what
 * (the exposure that leads the intake) and with which consequence (the impact that leads it).
 */
export function residualSentence(
  score: Score,
  { supplier, product }: { supplier: string; product: string },
): string {
  const [exposure = "autonomy"] = score.triage.leading.exposure;
  const [impact = "data"] = score.triage.leading.impact;
  return `${cause(score)}, ${product} of ${supplier} may ${EVENTS[exposure]}, so that ${CONSEQUENCES[impact]}.`;
}

function cause(score: Score): string {
  const open = openGates(score.gates).map(({ id }) => id);
  if (open.length === 1) return `Because must-have ${open[0]} is open`;
  if (open.length > 1) return `Because must-haves ${open.join(", ")} are open`;
  const weakest = score.domains.reduce<{ title: string; shown: number } | undefined>(
    (found, { title, shown }) =>
      shown !== null && shown < (found?.shown ?? 10_000) ? { title, shown } : found,
    undefined,
  );
  if (weakest) return `Because "${weakest.title}" is shown at ${percent(weakest.shown)} only`;
  return score.shown === null ? "Because nothing could be scored" : "Even with all that was shown";
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
