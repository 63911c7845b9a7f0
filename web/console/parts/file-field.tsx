/** Words of a field for a file: the browser's own would be in the language of the browser. */
export type FileWords = { pick: string; unpicked: string };

/**
 * A button that chooses a file, with the name of the one chosen. The native input lies over it
 * unseen, so keys, screen readers and files that are dropped on it work as everywhere.
 */
export function FileField(props: {
  id: string;
  label: string;
  words: FileWords;
  accept: string;
  /** The name of the file that is chosen. */
  name: string | undefined;
  onFile: (file: File | undefined) => void;
  hint?: string;
  problem?: string | undefined;
}) {
  const { id, label, words, accept, name, onFile, hint, problem } = props;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class={problem ? "field field-wrong" : "field"}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <div class="file-field row">
        <input
          id={id}
          type="file"
          accept={accept}
          aria-describedby={described || undefined}
          aria-invalid={problem !== undefined}
          onChange={({ currentTarget }) => onFile(currentTarget.files?.[0])}
        />
        <span class="button" aria-hidden="true">
          {words.pick}
        </span>
        <span class={name === undefined ? "muted" : ""} aria-hidden="true">
          {name ?? words.unpicked}
        </span>
      </div>
    </div>
  );
}
