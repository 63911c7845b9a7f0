import type { Condition } from "../../functions/domain/questionnaire.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { visibilityGraph } from "../../functions/domain/visibility-graph.ts";
import { median } from "./median.ts";

/** Median microseconds that one changed answer takes, and that looking at all of it anew takes. */
export type VisibilityRate = {
  readonly questions: number;
  readonly change: number;
  readonly anew: number;
};

const SECTIONS = 20;
const EACH = 40;
const SPACING = 10;

/**
 * Changes answers one after the other in a questionnaire of 800 questions, of which every tenth
 * reveals the nine after it; only such answers are changed, so each change brings or takes nine
 * questions. The figures are this machine's.
 */
export function visibilityRate(rounds: number): VisibilityRate {
  const sections = Array.from({ length: SECTIONS }, (_, at) => ({
    questions: Array.from({ length: EACH }, (_each, place) => question(at * EACH + place)),
  }));
  const ids = sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const answers = Object.fromEntries(ids.map((id) => [id, reply(true)]));
  const graph = visibilityGraph(sections, undefined, answers);
  const heads = ids.filter((_, at) => at % SPACING === 0);
  const timed = (act: (id: string, round: number) => void) =>
    median(
      Array.from({ length: rounds }, (_, round) => {
        const id = heads[round % heads.length] ?? "";
        const start = performance.now();
        act(id, round);
        return (performance.now() - start) * 1000;
      }),
    );
  return {
    questions: ids.length,
    change: timed((id, round) =>
      graph.change(id, reply(Math.floor(round / heads.length) % 2 === 1)),
    ),
    anew: timed(() => visibleIds(sections, undefined, answers)),
  };
}

function question(at: number): { id: string; when?: Condition } {
  const head = at - (at % SPACING);
  const id = `q${at}`;
  return at === head ? { id } : { id, when: { question: `q${head}`, equals: "yes" } };
}

function reply(yes: boolean) {
  return { is: "option", option: yes ? "yes" : "no" } as const;
}
