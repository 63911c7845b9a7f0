/** What stands in the fields of a question, by field, while it cannot be read as an answer yet. */
export type Raw = Readonly<Record<string, string>>;
