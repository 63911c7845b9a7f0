import type { Mail } from "../../../infra/local/mail-store.ts";
import type { Mailbox } from "../../../infra/local/mailbox.ts";

/** The letters of one address, each read once, oldest first. */
export type Post = {
  address: string;
  /** The next letter with a link to the portal: its link, once the letter has come. */
  link: () => Promise<string>;
  /** The six digits of the next letter with a code. */
  code: () => Promise<string>;
  /** All letters that have come so far, read or not. */
  all: () => Promise<readonly Mail[]>;
};

/** Opens the post of an address. */
export function postOf(mailbox: Mailbox, address: string): Post {
  const read = new Set<string>();
  const next = async (find: (text: string) => string | undefined): Promise<string> => {
    const letter = await mailbox.waitFor(
      ({ id, to, text }) => !read.has(id) && to.includes(address) && find(text) !== undefined,
    );
    read.add(letter.id);
    return find(letter.text) ?? "";
  };
  return {
    address,
    link: () => next((text) => /\S+\/answer#[A-Za-z0-9_-]+/.exec(text)?.[0]),
    code: () => next((text) => /^\s*(\d{3})\s?(\d{3})\s*$/m.exec(text)?.slice(1).join("")),
    all: async () => (await mailbox.list()).filter(({ to }) => to.includes(address)),
  };
}
