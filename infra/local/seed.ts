import { routes } from "../../functions/contract/routes.ts";
import { DEMO_ORGANISATION, DEMO_TERMS } from "./actors/demo-people.ts";
import { commandEnvironment, foundOrganisation } from "./actors/found-organisation.ts";
import { memberDoor } from "./actors/member.ts";
import { play } from "./actors/play.ts";
import { PORTFOLIO } from "./actors/portfolio.ts";
import type { Stack } from "./stack.ts";

/**
 * Gives a fresh stack its organisation, one member per role and a small portfolio; returns who may
 * sign in. Everything goes through the product's commands, public doors and letters.
 */
export async function seed(
  stack: Stack,
): Promise<{ role: string; email: string; password: string }[]> {
  const environment = commandEnvironment(stack.output, stack);
  const signIns = await foundOrganisation(environment, DEMO_ORGANISATION, "nordlicht.example");
  const doorOf = (role: string) => {
    const signIn = signIns.find((each) => each.role === role);
    if (!signIn) throw new Error(`Nobody has the role ${role}.`);
    return memberDoor(stack.origin, signIn);
  };
  const admin = await doorOf("admin");
  await admin(routes.console.updateOrganisation, { body: { terms: DEMO_TERMS, version: 0 } });
  const procurement = await doorOf("procurement");
  const riskManager = await doorOf("risk-manager");
  const { origin, mailbox } = stack;
  const cast = { origin, mailbox, procurement, riskManager, onStep: () => undefined };
  await Promise.all(PORTFOLIO.map((story) => play(cast, story)));
  return signIns;
}
