import * as z from "zod";

/** A person as written in a command: `Anna Berg <anna@nordlicht.example>`. */
export type Person = { readonly name: string; readonly email: string };

/** Reads a person; refuses anything but a name followed by an address in angle brackets. */
export function parsePerson(text: string): Person {
  const [, name, address] = /^\s*([^<>]+?)\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const email = z.email().safeParse(address?.trim());
  if (name === undefined || !email.success) {
    throw new Error(`Write the person as "Anna Berg <anna@nordlicht.example>", not "${text}".`);
  }
  return { name, email: email.data.toLowerCase() };
}
