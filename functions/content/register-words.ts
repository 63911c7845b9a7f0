import type { FindingSource } from "../domain/finding.ts";
import { isManual } from "../domain/manual-risk.ts";
import { sentenceSaid } from "../domain/risk-sentence.ts";
import { builtInWords } from "./load.ts";

/** A line of the register without its sentence: `says` holds its facts, or its beginning. */
type SaidRisk = { cause: string; says?: string; supplierName: string; product: string };

/** A line of the list of findings without its title; the id tells its cause. */
type SaidFinding = { id: string; source: FindingSource; heading?: string };

const GATE = "gate-";

/** A line of the register with the sentence its facts make. */
export function withSentence<Line extends SaidRisk>({
  says = "",
  ...line
}: Line): Omit<Line, "says"> & { sentence: string } {
  return { ...line, sentence: sentenceOf({ ...line, says }) };
}

function sentenceOf({ cause, says = "", supplierName, product }: SaidRisk): string {
  const { domains, gates } = builtInWords();
  if (isManual({ cause })) return says;
  if (!cause.startsWith(GATE)) {
    return sentenceSaid(says, { supplier: supplierName, product }, (domain) => domains.get(domain));
  }
  const gate = cause.slice(GATE.length);
  return gates.get(gate)?.sentence ?? `Because must-have ${gate} is open.`;
}

/** A line of the list of findings with its title: somebody's, or that of what it was derived from. */
export function withTitle<Line extends SaidFinding>({
  heading,
  ...line
}: Line): Omit<Line, "heading"> & { title: string } {
  return { ...line, title: heading ?? derivedTitle(line) };
}

function derivedTitle({ id, source }: SaidFinding): string {
  const { gates, questions } = builtInWords();
  const [, , ...cause] = new TextDecoder().decode(bytesOf(id)).split("#");
  const of = cause.join("#").slice(source.length + 1);
  return (source === "gate" ? gates.get(of)?.title : questions.get(of)) ?? of;
}

function bytesOf(id: string): Uint8Array {
  return Uint8Array.from(atob(id.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  );
}
