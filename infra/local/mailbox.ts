import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { Mail } from "./mail-store.ts";

/** The mailbox as a reader sees it, over HTTP. */
export interface Mailbox {
  readonly url: string;
  /** All letters, oldest first. */
  list(): Promise<readonly Mail[]>;
  /**
   * The first letter that fits, as soon as it has arrived. Fails when none came within the timeout
   * (milliseconds) and says which letters did come.
   */
  waitFor(fits: (mail: Mail) => boolean, timeout?: number): Promise<Mail>;
}

/** A reader of the mailbox at an address. */
export function createMailbox(url: string): Mailbox {
  const list = async (): Promise<readonly Mail[]> => {
    const reply = await fetch(`${url}/store`);
    return z.object({ emails: z.array(Mail) }).parse(await reply.json()).emails;
  };
  return {
    url,
    list,
    async waitFor(fits, timeout = 10_000) {
      let came: readonly Mail[] = [];
      for (const end = Date.now() + timeout; Date.now() < end; await pause(20)) {
        came = await list();
        const found = came.find(fits);
        if (found !== undefined) return found;
      }
      const subjects = came.map(({ to, subject }) => `"${subject}" to ${to.join(", ")}`);
      throw new Error(
        `No such letter in ${timeout} ms; there are ${subjects.join("; ") || "none"}`,
      );
    },
  };
}
