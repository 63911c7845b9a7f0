import { parseArgs } from "node:util";
import * as z from "zod";
import { now } from "../clock.ts";
import { evidenceTypes, loadQuestionnaire } from "../content/load.ts";
import { storeContent } from "../data/content.ts";
import { organisationContext } from "../data/keys.ts";
import { command, type Said } from "./command.ts";
import { assessmentWrites, riskWrites, supplierWrites } from "./portfolio-writes.ts";
import { writeAll } from "./write-all.ts";

const USAGE = `node functions/cli/fill-portfolio.ts --organisation <id> --member <id> [options]

  --suppliers <n>     how many suppliers, each with a contact and a product (10000)
  --assessments <n>   how many of them are or were assessed (3000)
  --risks <n>         how many register entries these have (20000)`;

const Count = z.coerce.number().int().min(1).max(50_000);

/**
 * Fills an organisation of the local stack with a made-up portfolio for measuring lists, overview
 * and register. Results and states are made up: no assessment of it has answers.
 */
export async function fillPortfolio(args: readonly string[]): Promise<Said> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      organisation: { type: "string" },
      member: { type: "string" },
      suppliers: { type: "string", default: "10000" },
      assessments: { type: "string", default: "3000" },
      risks: { type: "string", default: "20000" },
    },
  });
  if (!values.organisation) throw new Error("--organisation is missing");
  if (!values.member) throw new Error("--member is missing");
  if (!process.env.AWS_ENDPOINT_URL_DYNAMODB) {
    throw new Error("A made-up portfolio is for the local stack only.");
  }
  const suppliers = count("suppliers", values.suppliers);
  const assessments = Math.min(count("assessments", values.assessments), suppliers);
  const risks = count("risks", values.risks);
  const questionnaire = loadQuestionnaire("ai-supplier");
  if (!questionnaire) throw new Error("There is no questionnaire ai-supplier.");

  const by = { id: values.member, name: "Measurement" };
  const at = { context: organisationContext(values.organisation), by, now: now() };
  const content = await storeContent(questionnaire, evidenceTypes());
  const sizes = { suppliers, assessments, risks };
  const items =
    (await writeAll(suppliers, (n) => supplierWrites(at, sizes, n))) +
    (await writeAll(assessments, (n) => assessmentWrites(at, { questionnaire, content }, n))) +
    (await writeAll(risks, (n) => riskWrites(at, sizes, questionnaire, n)));
  const text = `${suppliers} suppliers, ${assessments} assessments and ${risks} risks: ${items} items`;
  return { text, data: { organisation: values.organisation, items: String(items) } };
}

function count(name: string, value: string): number {
  const parsed = Count.safeParse(value);
  if (!parsed.success) throw new Error(`--${name} is a whole number from 1 to 50000`);
  return parsed.data;
}

if (import.meta.main) await command(USAGE, fillPortfolio);
