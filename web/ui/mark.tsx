/** The balance beam of Assay with its name; the word can be left out beside another heading. */
export function Mark({ word = true }: { word?: boolean }) {
  return (
    <span class="mark">
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d="M12 3v17M7 20.5h10M4 7.5l16-2.5" />
        <path d="M1.5 14 4 7.5 6.5 14a2.5 2 0 0 1-5 0ZM17.5 11.5 20 5l2.5 6.5a2.5 2 0 0 1-5 0Z" />
      </svg>
      {word && <span>Assay</span>}
    </span>
  );
}
