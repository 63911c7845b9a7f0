import { listAssessments } from "../data/assessments.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { organisationContext } from "../data/keys.ts";
import { rebuiltRegister, writeRegister } from "../data/rebuild.ts";
import { command } from "./command.ts";
import { enterStage } from "./stage.ts";

const USAGE = `npm run rebuild-register -- <organisation> [--stage <stage>] [--write]

Computes the derived part of the risk register anew from submissions, rulings and verdicts and
compares it with what is stored. Differences are listed and end the command with 1; with --write they
are mended. What people decided is neither read nor touched.`;

await command(USAGE, async (args) => {
  const at = args.indexOf("--stage");
  const stage = at < 0 ? undefined : args[at + 1];
  const write = args.includes("--write");
  const names = args.filter((arg, index) => !arg.startsWith("--") && (at < 0 || index !== at + 1));
  const [organisation, ...others] = names;
  if (organisation === undefined || others.length > 0) throw new Error("Name one organisation.");
  enterStage(stage);
  const context = organisationContext(organisation);
  const heads = [];
  let cursor: string | undefined;
  do {
    const page = await listAssessments(context, { limit: 500, cursor });
    for (const { id } of page.items) heads.push(await loadHead(context, id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const engagements = Map.groupBy(heads, ({ supplier, engagement }) => `${supplier}#${engagement}`);
  const differing: string[] = [];
  let entries = 0;
  for (const group of engagements.values()) {
    const rebuilt = await rebuiltRegister(context, group);
    if (!rebuilt) continue;
    entries += rebuilt.entries.length;
    differing.push(...rebuilt.differing);
    if (write && rebuilt.differing.length > 0) {
      const { supplierName, product } = await loadRound(context, rebuilt.head);
      await writeRegister(context, rebuilt, { supplierName, product }, new Date().toISOString());
    }
  }
  const said = `${entries} entries rebuilt, ${differing.length} differ${write ? "ed and are mended" : ""}.`;
  const lines = [said, ...differing.map((key) => `  ${key}`)];
  if (differing.length > 0 && !write) throw new Error(lines.join("\n"));
  return {
    text: lines.join("\n"),
    data: { entries: String(entries), differing: differing.join(" ") },
  };
});
