import type { Language } from "../domain/languages.ts";

/** A mail the platform writes, ready to be sent. */
export type Letter = { subject: string; text: string; html: string };

/**
 * One part of a letter. All texts are plain: values in them went through `value`, and each form
 * encodes for itself. Only `button` and `mail` make links.
 */
export type Block =
  | { is: "paragraph"; text: string }
  | { is: "facts"; rows: readonly Fact[] }
  | { is: "quote"; by: string; lines: readonly string[] }
  | { is: "button"; label: string; url: string; bare: string }
  | { is: "code"; digits: string };

export type Fact = { label: string; text: string; mail?: string | undefined };

/** What a letter is made of, in reading order. */
export type Sheet = {
  language: Language;
  /** Also the heading. */
  subject: string;
  blocks: readonly Block[];
  /** Why it came and from whom; small print. */
  footer: readonly string[];
};
