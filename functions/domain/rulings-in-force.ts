/** A ruling as stored, as far as its standing goes. */
type Standing = { question: string; kind: "override" | "accept-na" | "withdrawn"; round: number };

type Opened = { round: number; returned?: readonly string[]; followUps?: readonly string[] };

/**
 * The rulings that count: not withdrawn, and made on the answer that stands. A question returned
 * to the supplier is answered anew, so a ruling of an earlier round no longer speaks for it, nor
 * for what a new answer to it may reveal.
 */
export function rulingsInForce<R extends Standing>(
  rulings: readonly R[],
  rounds: readonly Opened[],
): (R & { kind: "override" | "accept-na" })[] {
  return rulings.filter(
    (ruling): ruling is R & { kind: "override" | "accept-na" } =>
      ruling.kind !== "withdrawn" &&
      !rounds.some(
        ({ round, returned = [], followUps = [] }) =>
          round > ruling.round && [...returned, ...followUps].includes(ruling.question),
      ),
  );
}
