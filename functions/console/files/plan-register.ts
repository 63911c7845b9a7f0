import { listMembers } from "../../data/members.ts";
import { wholeRegister } from "../../data/risks.ts";
import { planLine } from "../../http/files/plan-line.ts";
import { productsNamed } from "../../http/files/products-named.ts";
import { refusingFiles } from "../../http/files/refusing-files.ts";
import { readRegisterFile } from "../../http/files/register-file.ts";
import type { ConsoleFileAct } from "../caller.ts";

/**
 * What an edited export would change. Nothing is saved: the page sends what a person confirms,
 * each line on the version it was compared with.
 */
export const planRegister: ConsoleFileAct<"planRegister"> = async ({ body, caller }) => {
  const { context } = caller;
  const { lines, unknownColumns } = refusingFiles(() => readRegisterFile(body), SENTENCES);
  const [risks, members, products] = await Promise.all([
    wholeRegister(context),
    listMembers(context),
    productsNamed(
      context,
      lines.filter(({ cells }) => !cells.id).map(({ cells }) => cells.supplier ?? ""),
    ),
  ]);
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  return {
    lines: lines.map((line) =>
      planLine(line, { risk: byId.get(line.cells.id ?? ""), members, products }),
    ),
    unknownColumns,
  };
};

const SENTENCES = {
  "not-ours": "This is no export of the register: its first line must name the columns.",
  "too-large": "The file is larger than a register can be; bring it in parts.",
  damaged: "The file is damaged; save it once more.",
};
