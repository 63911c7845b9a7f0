export type StatusShape = "ring" | "half" | "done" | "needs" | "cross";

/** A state as shape and word: ring not started, half under way, disc done, diamond needs you, cross ended. */
export function Status({ shape, word }: { shape: StatusShape; word: string }) {
  return (
    <span class={`status status-${shape}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      <span>{word}</span>
    </span>
  );
}

const line = { fill: "none", stroke: "currentColor", "stroke-width": 2 };

const SHAPES = {
  ring: <circle cx="8" cy="8" r="6" {...line} />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" />
    </>
  ),
  done: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  needs: <path d="M8 0.5 15.5 8 8 15.5 0.5 8Z" fill="currentColor" />,
  cross: <path d="m3 3 10 10M13 3 3 13" stroke-linecap="round" {...line} />,
};
