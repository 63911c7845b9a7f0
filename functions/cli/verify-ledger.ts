import { parseArgs } from "node:util";
import { organisationContext } from "../data/keys.ts";
import { verifyLedger } from "../data/verified-ledger.ts";
import { command, type Said } from "./command.ts";
import { enterStage } from "./stage.ts";

const USAGE = `npm run verify-ledger -- <organisation> [--hash <sha-256>] [--stage <stage>]

Follows every chain of an organisation's history from its first entry to the end its subject knows,
and hashes every submission and every basis of a decision again. What does not hold is listed and ends
the command with 1. With --hash it says what a hash is of, such as one printed in a report.`;

/** Checks what an organisation hashed; throws with a line for all that does not hold. */
export async function verified(args: readonly string[]): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { hash: { type: "string" }, stage: { type: "string" } },
  });
  const [organisation, ...others] = positionals;
  if (organisation === undefined || others.length > 0) throw new Error("Name one organisation.");
  enterStage(values.stage);
  const { chains, entries, frozen, wrong, known } = await verifyLedger(
    organisationContext(organisation),
  );
  if (entries === 0) throw new Error(`There is no history of an organisation ${organisation}.`);
  const said = `${entries} entries in ${chains} chains read, ${frozen} submissions and decisions hashed again; ${wrong.length === 0 ? "all hold" : `${wrong.length} do not hold`}.`;
  if (wrong.length > 0) throw new Error([said, ...wrong.map((each) => `  ${each}`)].join("\n"));
  const { hash } = values;
  const of = hash && known.get(hash.toLowerCase());
  if (hash && !of) throw new Error(`${said}\n  ${hash} is the hash of nothing here.`);
  return {
    text: of ? `${said}\n  ${hash}: ${of}` : said,
    data: {
      ...{ chains: String(chains), entries: String(entries), frozen: String(frozen) },
      ...(of && { of }),
    },
  };
}

if (import.meta.main) await command(USAGE, verified);
