import { loadRisk } from "../data/risks.ts";
import { treatRisk } from "../http/acts/treat-risk.ts";
import { changeId } from "../http/once.ts";
import type { ConsoleAct } from "./caller.ts";

/** Treats a risk, on the version the caller saw. */
export const updateRisk: ConsoleAct<"updateRisk"> = async (given) => {
  const { caller, params, body, now } = given;
  const change = changeId("updateRisk", given);
  await treatRisk(caller.context, { id: params.riskId, change, ...body }, caller, now);
  return (await loadRisk(caller.context, params.riskId)).row;
};
