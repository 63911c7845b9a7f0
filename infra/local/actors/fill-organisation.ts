import { routes } from "../../../functions/contract/routes.ts";
import { fromRoot } from "../../root.ts";
import { run } from "../../run.ts";
import type { Stack } from "../stack.ts";
import { commandEnvironment, foundOrganisation } from "./found-organisation.ts";
import { memberDoor } from "./member.ts";

export type Sizes = { suppliers: number; assessments: number; risks: number };

/**
 * Founds an organisation of its own on a running stack and fills it with a made-up portfolio for
 * measuring. Returns who may sign in and what was written.
 */
export async function fillOrganisation(
  stack: Stack,
  { name, host, sizes }: { name: string; host: string; sizes: Sizes },
): Promise<{ signIns: { role: string; email: string; password: string }[]; text: string }> {
  const environment = commandEnvironment(stack.output, stack);
  const signIns = await foundOrganisation(environment, name, host);
  const admin = signIns.find(({ role }) => role === "admin");
  if (!admin) throw new Error("Nobody has the role admin.");
  const door = await memberDoor(stack.origin, admin);
  const { organisation, member } = await door(routes.console.me, {});
  const counts = Object.entries(sizes).flatMap(([key, count]) => [`--${key}`, String(count)]);
  const { code, output } = await run(
    process.execPath,
    [
      fromRoot("functions", "cli", "fill-portfolio.ts"),
      ...["--organisation", organisation.id, "--member", member.id, ...counts],
    ],
    // Straight to the tables: tens of thousands of writes need nobody's rights judged.
    { env: { ...environment, AWS_ENDPOINT_URL_DYNAMODB: stack.dynamodb } },
  );
  if (code !== 0) throw new Error(output);
  return { signIns, text: output.trim() };
}
