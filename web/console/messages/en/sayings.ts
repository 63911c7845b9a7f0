/** Something said of a result: by key and values for any language, and in English. */
export type Saying = { key: string; values: Record<string, string | number>; text: string };

/** The sentences about a result, which the server says in English. */
export const sayings = {
  say: ({ text }: Saying): string => text,
};
