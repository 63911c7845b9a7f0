/** One thing a list can be narrowed by. */
export type Filter<Row> = {
  key: string;
  title: string;
  /** What can be chosen here; none where only links lead to it, which can then be taken away. */
  options: readonly { value: string; label: string }[];
  /** What a value from a link means. */
  label?: (value: string) => string | undefined;
  /** Whether a row passes for the chosen value. */
  passes: (row: Row, value: string) => boolean;
};
