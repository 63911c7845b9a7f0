import { useEffect, useRef } from "preact/hooks";

export type Problem = { id: string; message: string };

/**
 * All problems of a form on top of it, each linked to its field by `id`; takes the focus whenever
 * the list becomes another one.
 */
export function ErrorSummary(props: { title: string; problems: readonly Problem[] }) {
  const { title, problems } = props;
  const box = useRef<HTMLDivElement>(null);
  const key = problems.map(({ id, message }) => `${id} ${message}`).join("\n");
  useEffect(() => {
    if (key !== "") box.current?.focus();
  }, [key]);
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{title}</h2>
      <ul class="plain stack-small">
        {problems.map(({ id, message }) => (
          <li key={id + message}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: Event, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus();
}
