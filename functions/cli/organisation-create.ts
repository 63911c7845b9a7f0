import { parseArgs } from "node:util";
import { now } from "../clock.ts";
import { freshId } from "../data/hash.ts";
import { createOrganisation } from "../data/organisations.ts";
import { addMember } from "./add-member.ts";
import { command, type Said } from "./command.ts";
import { parsePerson } from "./person.ts";
import { enterStage } from "./stage.ts";

const USAGE = `npm run organisation:create -- --name <name> --admin "<name> <mail>" [options]

  --stage <name>     a stage deployed from here; else the environment names the tables and the pool
  --password <text>  set this password instead of mailing a temporary one
  --json             print the ids for a script`;

/**
 * Makes an organisation with its first admin. When the admin cannot be added, the error names the
 * organisation that stands already and how to go on.
 */
export async function organisationCreate(args: readonly string[]): Promise<Said> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: "string" },
      admin: { type: "string" },
      stage: { type: "string" },
      password: { type: "string" },
    },
  });
  const name = values.name?.trim();
  if (!name) throw new Error("--name is missing");
  if (values.admin === undefined) throw new Error("--admin is missing");
  const person = parsePerson(values.admin);
  const stage = enterStage(values.stage);

  const id = freshId();
  const context = await createOrganisation({ id, name }, now());
  const { password } = values;
  const member = await addMember(stage, { context, person, role: "admin", password }, now()).catch(
    (cause: unknown) => {
      const next = `npm run member:create -- --organisation ${id} --role admin --member …`;
      throw new Error(`Organisation ${id} stands without its admin. Go on with ${next}`, { cause });
    },
  );
  const text = [
    name,
    `  organisation  ${id}`,
    `  admin         ${person.email}`,
    `  sign in at    ${stage.siteUrl}`,
  ];
  return { text: text.join("\n"), data: { organisation: id, member: member.id } };
}

if (import.meta.main) await command(USAGE, organisationCreate);
