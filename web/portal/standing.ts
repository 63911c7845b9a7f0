import type { Answers } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { type VisibilityGraph, visibilityGraph } from "../../functions/domain/visibility-graph.ts";
import { answerIn, type Outbox } from "./outbox.ts";
import { type Progress, progressWith, type SectionProgress } from "./progress.ts";
import type { Work } from "./state.ts";

/** What follows from the answers as they stand. */
export type Standing = {
  /** All answers as the person sees them, by question. */
  answers: Answers;
  /** The questions asked now, by id, in reading order. */
  visible: ReadonlyMap<string, SupplierQuestion>;
  progress: Progress;
};

type Kept = Standing & { outbox: Outbox; graph: VisibilityGraph };

const kept = new WeakMap<Work["questionnaire"], Kept>();

/**
 * What follows from the answers, worked out once for a questionnaire and after that only where a
 * change reaches: the questions that look at it, and the sections it touches.
 */
export function standingOf({ questionnaire, outbox }: Pick<Work, "questionnaire" | "outbox">) {
  const before = kept.get(questionnaire);
  if (before?.outbox === outbox) return before;
  const now = before ? moved(before, questionnaire, outbox) : begun(questionnaire, outbox);
  kept.set(questionnaire, now);
  return now;
}

function begun(questionnaire: Work["questionnaire"], outbox: Outbox): Kept {
  const { sections } = questionnaire;
  const ids = [...Object.keys(outbox.saved), ...outbox.entries.map(({ question }) => question)];
  const answers = Object.fromEntries(ids.map((id) => [id, answerIn(outbox, id)]));
  const graph = visibilityGraph(sections, undefined, answers);
  const visible = visibleIn(questionnaire, graph);
  const progress = progressWith(sections, answers, { visible, troubled: troubledIn(outbox) });
  return { outbox, graph, answers, visible, progress };
}

function moved(before: Kept, questionnaire: Work["questionnaire"], outbox: Outbox): Kept {
  const { graph } = before;
  const touched = changedIn(before.outbox, outbox);
  const given = touched.flatMap((id) => {
    const answer = answerIn(outbox, id);
    return answer === before.answers[id] ? [] : [[id, answer] as const];
  });
  const turned = given.flatMap(([id, answer]) => graph.change(id, answer));
  const answers =
    given.length > 0 ? { ...before.answers, ...Object.fromEntries(given) } : before.answers;
  const visible = turned.length > 0 ? visibleIn(questionnaire, graph) : before.visible;
  const reached = new Set([...touched, ...turned]);
  const untouched = new Map<string, SectionProgress>();
  for (const each of before.progress.sections) {
    const all = questionnaire.sections.find(({ id }) => id === each.section.id)?.questions ?? [];
    if (!all.some(({ id }) => reached.has(id))) untouched.set(each.section.id, each);
  }
  const troubled = troubledIn(outbox);
  const progress = progressWith(questionnaire.sections, answers, { visible, troubled, untouched });
  return { outbox, graph, answers, visible, progress };
}

function visibleIn(
  { sections }: Work["questionnaire"],
  graph: VisibilityGraph,
): ReadonlyMap<string, SupplierQuestion> {
  const all = new Map(
    sections.flatMap(({ questions }) => questions.map((each) => [each.id, each])),
  );
  return new Map(
    graph.visible().flatMap((id) => {
      const question = all.get(id);
      return question ? [[id, question] as const] : [];
    }),
  );
}

/** Questions whose answer, or where it is on its way, is another than before. */
function changedIn(before: Outbox, after: Outbox): string[] {
  const changed = new Set<string>();
  const entries = new Map(before.entries.map((entry) => [entry.question, entry]));
  for (const entry of after.entries) {
    if (entries.get(entry.question) !== entry) changed.add(entry.question);
    entries.delete(entry.question);
  }
  for (const question of entries.keys()) changed.add(question);
  if (before.saved !== after.saved) {
    for (const [question, saved] of Object.entries(after.saved)) {
      if (before.saved[question] !== saved) changed.add(question);
    }
  }
  return [...changed];
}

function troubledIn({ entries }: Outbox): ReadonlySet<string> {
  const troubled = entries.filter(({ conflict, refused }) => conflict ?? refused);
  return new Set(troubled.map(({ question }) => question));
}
