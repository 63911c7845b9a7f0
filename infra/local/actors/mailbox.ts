/** A mail as a person would read it. */
export type Mail = { to: string[]; subject: string; text: string; html: string };

/** The local mailbox, oldest mail first. */
export type Mailbox = {
  list(): Promise<Mail[]>;
  count(): Promise<number>;
  /** The newest mail behind position `after` that fits; waits a bounded time for it to arrive. */
  waitFor(fits: (mail: Mail) => boolean, after?: number): Promise<Mail>;
};
