import { anotherDocument, FINDING_ASKS } from "../../domain/finding-asks.ts";
import type { Phrases } from "../../domain/spoken.ts";
import type { Widened } from "../widened.ts";

const words = { asks: FINDING_ASKS, document: anotherDocument };

/** What a result asks of a supplier, and the words of must-haves and options it names by English ones. */
export type FindingWords = Widened<typeof words> & { phrases: Phrases };

export const findings: FindingWords = { ...words, phrases: {} };
