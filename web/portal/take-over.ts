import type { Comparison } from "../../functions/contract/shapes/files.ts";
import type { WorkWords } from "../../functions/words/en/work.ts";
import { CallError } from "../client.ts";
import { giveAnswer } from "./answer.ts";
import { keepChanges } from "./keep-changes.ts";
import { notDone } from "./not-done.ts";
import { learn } from "./outbox.ts";
import { type Portal, workOf } from "./portal.ts";
import { putReference } from "./references.ts";

export type Proposal = Comparison["proposals"][number];
export type DocumentProposal = Comparison["documents"][number];

/** What a person chose of a comparison. */
export type Chosen = { answers: readonly Proposal[]; documents: readonly DocumentProposal[] };

/** What became of it: how many answers are on their way, and which documents were refused. */
export type TakenOver = { answers: number; refused: { title: string; why: string }[] };

/**
 * Takes over what a person chose from a file. Documents go first, since answers refer to them;
 * answers go the way of everything typed: to the device at once, to the server in batches, each on
 * the version it was compared with. So an answer that somebody changes meanwhile is a conflict and
 * nothing is lost.
 */
export async function takeOver(
  portal: Portal,
  words: WorkWords,
  { answers, documents }: Chosen,
): Promise<TakenOver> {
  const refused: TakenOver["refused"] = [];
  for (const { id, document } of documents) {
    try {
      await putReference(portal, id, document);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      refused.push({ title: document.title, why: notDone(words, error) });
    }
  }
  for (const proposal of answers) give(portal, words, proposal);
  portal.sync?.resume();
  return { answers: answers.length, refused };
}

function give(portal: Portal, words: WorkWords, proposal: Proposal): void {
  const work = workOf(portal);
  if (!work) return;
  const { question, standing, version, by = "", at = "" } = proposal;
  const known = { answer: standing ?? null, version, by, at };
  keepChanges(portal, learn(work.outbox, question, known));
  giveAnswer(portal, words, question, standingReferences(portal, proposal.answer));
}

/** A request for documents names those that stand here, the ones just added among them. */
function standingReferences(portal: Portal, answer: Proposal["answer"]): Proposal["answer"] {
  if (answer?.is !== "documents") return answer;
  const here = new Set(workOf(portal)?.evidence.map(({ id }) => id));
  const references = answer.references.filter((id) => here.has(id));
  return references.length > 0 ? { is: "documents", references } : null;
}
