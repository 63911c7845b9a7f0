const LENGTH: Readonly<Record<string, number>> = { A: 5, B: 4, C: 3, D: 2, E: 1 };

/** A grade A..E: the letter in its square and a bar of its length. `name` is read out before it. */
export function Grade({ letter, name = "Grade" }: { letter: string; name?: string }) {
  const length = LENGTH[letter] ?? 0;
  return (
    <span class="grade">
      <span class="hidden-visually">{name}</span>
      <span class={`grade-letter grade-${letter.toLowerCase()}`}>{letter}</span>
      <svg class="grade-bar" viewBox="0 0 50 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="50" height="10" fill="currentColor" opacity="0.22" />
        <rect width={length * 10} height="10" fill="currentColor" />
      </svg>
    </span>
  );
}
