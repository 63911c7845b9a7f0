import type { SectionProgress } from "./progress.ts";
import type { Work } from "./state.ts";

/** Who a section was shared with, and who else answered in it, by name; each once. */
export function whoAnswers(
  { team, outbox, me }: Pick<Work, "team" | "outbox" | "me">,
  { section, questions }: Pick<SectionProgress, "section" | "questions">,
): { shared: string[]; answered: string[] } {
  const active = (team?.delegations ?? []).filter(({ state }) => state === "active");
  const shared = active.filter(
    (each) =>
      each.sections.includes(section.id) || questions.some(({ id }) => each.questions.includes(id)),
  );
  const names = [...new Set(shared.map(({ name }) => name))];
  const answered = questions.flatMap(({ id }) => {
    const saved = outbox.saved[id];
    return saved?.answer && saved.by !== me ? [saved.by] : [];
  });
  return {
    shared: names,
    answered: [...new Set(answered)].filter((name) => !names.includes(name)),
  };
}
