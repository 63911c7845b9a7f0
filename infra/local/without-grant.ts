import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readIdentities } from "./gate/identities.ts";
import { parseTemplate, readTemplate } from "./template.ts";

/** A right that is taken from a function, as `Messenger ses:SendRawEmail`. */
export interface Taken {
  readonly function: string;
  readonly action: string;
}

/** Reads `function action`; fails with what is expected. */
export function parseTaken(text: string): Taken {
  const [, name, action] = /^(\w+) (\w+(?:-\w+)*:\w+)$/.exec(text.trim()) ?? [];
  if (name === undefined || action === undefined) {
    throw new Error(`"${text}" names no right; write one like "Messenger ses:SendRawEmail".`);
  }
  return { function: name, action };
}

/**
 * Copies an assembly into a folder with one right taken from one function, wherever its role's
 * policies grant it. Fails where the function has no such right.
 */
export function assemblyWithout(assembly: string, taken: Taken, folder: string): string {
  cpSync(assembly, folder, { recursive: true });
  const [file] = readdirSync(folder).filter((name) => name.endsWith(".template.json"));
  if (file === undefined) throw new Error(`${assembly} holds no template.`);
  const path = join(folder, file);
  const body = withoutGrant(JSON.parse(readFileSync(path, "utf8")), taken);
  writeFileSync(path, JSON.stringify(body));
  readTemplate(folder);
  return folder;
}

/** The body of a template with one right taken from one function. */
export function withoutGrant(body: unknown, { function: name, action }: Taken): unknown {
  const before = Body.parse(body);
  const identity = readIdentities(parseTemplate("Assay", body)).get(name);
  if (identity === undefined) throw new Error(`The template has no function ${name}.`);
  const after = structuredClone(before);
  let found = 0;
  for (const { name: id } of identity.policies) {
    const document = after.Resources[id]?.Properties?.PolicyDocument;
    if (document === undefined) continue;
    document.Statement = document.Statement.flatMap((statement) => {
      const actions = [statement.Action ?? []].flat();
      if (!actions.includes(action)) return [statement];
      found += 1;
      const left = actions.filter((one) => one !== action);
      return left.length === 0 ? [] : [{ ...statement, Action: left }];
    });
  }
  if (found === 0) throw new Error(`${name} is not granted ${action}.`);
  return after;
}

const Statement = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]).optional() });
const Body = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Properties: z
        .looseObject({
          PolicyDocument: z.looseObject({ Statement: z.array(Statement) }).optional(),
        })
        .optional(),
    }),
  ),
});
