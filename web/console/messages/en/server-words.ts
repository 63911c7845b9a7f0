/** What the server says of a field, or of the whole; it speaks English. */
export const serverWords = {
  /** A sentence of the server in the console's language, undefined where it has no words for it. */
  say: (message: string): string | undefined => message,
};
