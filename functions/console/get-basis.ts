import { loadBasis } from "../data/decisions.ts";
import { loadHead } from "../data/head.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** What the decision rests on, frozen with it, and the end of the assessment's history. */
export const getBasis: ConsoleAct<"getBasis"> = async ({ caller, params }) => {
  const head = await loadHead(caller.context, params.assessmentId);
  const found = head.status === "decided" ? await loadBasis(caller.context, head) : undefined;
  if (!found) throw notFound();
  const { score, rulings, evidence, submission, input, basis, register } = found;
  return {
    ...{ score, evidence: [...evidence], submission, input, basis },
    ...(register && { register: [...register] }),
    rulings: rulings.flatMap(({ question, kind, points, reason, by, at }) =>
      kind === "withdrawn" ? [] : [{ question, kind, points, reason, by, at }],
    ),
    ledger: { sequence: head.ledgerSequence, hash: head.ledgerHash },
  };
};
