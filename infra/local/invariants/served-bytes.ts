import type { Invariant } from "./invariant.ts";

/** I8: no bytes are served without a clean verdict. Evidence is by reference: no file is kept. */
export const servedBytes: Invariant = {
  id: "I8",
  says: "no bytes served without a clean verdict",
  undecided: () => "not applicable: evidence is given by reference, no file is kept",
  check: () => [],
};
