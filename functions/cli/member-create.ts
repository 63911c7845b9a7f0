import { parseArgs } from "node:util";
import * as z from "zod";
import { now } from "../clock.ts";
import { organisationContext } from "../data/keys.ts";
import { ROLES } from "../domain/roles.ts";
import { addMember } from "./add-member.ts";
import { command, type Said } from "./command.ts";
import { parsePerson } from "./person.ts";
import { enterStage } from "./stage.ts";

const USAGE = `npm run member:create -- --organisation <id> --role <role> --member "<name> <mail>" [options]

  --role <role>      ${ROLES.join(", ")}
  --stage <name>     a stage deployed from here; else the environment names the tables and the pool
  --password <text>  set this password instead of mailing a temporary one
  --json             print the ids for a script`;

/** Adds a person to an organisation that exists; adding the same person again changes nothing. */
export async function memberCreate(args: readonly string[]): Promise<Said> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      organisation: { type: "string" },
      role: { type: "string" },
      member: { type: "string" },
      stage: { type: "string" },
      password: { type: "string" },
    },
  });
  if (!values.organisation) throw new Error("--organisation is missing");
  if (values.member === undefined) throw new Error("--member is missing");
  const role = z.enum(ROLES).safeParse(values.role);
  if (!role.success) throw new Error(`--role is one of ${ROLES.join(", ")}`);
  const person = parsePerson(values.member);
  const stage = enterStage(values.stage);

  const context = organisationContext(values.organisation);
  const { password } = values;
  const { id } = await addMember(stage, { context, person, role: role.data, password }, now());
  const text = [
    `${person.name} is ${role.data}`,
    `  member      ${id}`,
    `  sign in at  ${stage.siteUrl}`,
  ];
  return { text: text.join("\n"), data: { organisation: values.organisation, member: id } };
}

if (import.meta.main) await command(USAGE, memberCreate);
