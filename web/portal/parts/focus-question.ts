/** Brings a question into view and puts the focus on the field that wants something. */
export function focusQuestion(question: string): void {
  const box = document.getElementById(`question-${question}`);
  const opened = box?.querySelector<HTMLElement>(".opened textarea, .opened input");
  const chosen = box?.querySelector<HTMLElement>("input:checked:enabled");
  const first = box?.querySelector<HTMLElement>(".answer :is(input, textarea, select):enabled");
  (opened ?? chosen ?? first)?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: "start" });
}
