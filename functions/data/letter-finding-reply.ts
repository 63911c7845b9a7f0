import { sayIn } from "../domain/spoken.ts";
import { phrasesOf } from "./content.ts";
import { loadFinding } from "./findings.ts";
import { loadHead } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED } from "./prepared-letter.ts";

/** P138 · What the member who follows a finding up learns of a reply. FINDINGS / key, MEMBER#m */
export async function prepareFindingReply(
  context: OrganisationContext,
  { assessment, about = "", member = "" }: LetterRow,
): Promise<Prepared> {
  const [head, { row, thread }, to, buyer] = await Promise.all([
    loadHead(context, assessment),
    loadFinding(context, about),
    requesterFacts(context, member),
    buyerName(context),
  ]);
  if (!to?.email) return { refused: REFUSED.member };
  const last = thread.findLast(({ from }) => from === "supplier");
  if (!last || row.state !== "replied") return { refused: REFUSED.moved };
  const { supplierName: supplier, product } = row;
  const title = sayIn(await phrasesOf(head), row.title);
  return {
    facts: {
      ...{ letter: "finding-reply", language: head.language, buyer, product, supplier, title },
      ...{ finding: row.id, writer: last.by.name, proofs: last.proofs.length },
      to: { name: to.name, email: to.email },
    },
    writes: [],
  };
}
