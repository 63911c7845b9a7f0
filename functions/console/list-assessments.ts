import { listAssessments as assessmentsOf } from "../data/assessments.ts";
import type { ConsoleAct } from "./caller.ts";

/** All assessments. */
export const listAssessments: ConsoleAct<"listAssessments"> = ({ caller, query }) =>
  assessmentsOf(caller.context, query);
