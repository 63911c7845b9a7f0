import { randomUUID } from "node:crypto";
import type { Door } from "../../infra/local/actors/door.ts";
import { foundOrganisation } from "../../infra/local/actors/found-organisation.ts";
import { memberDoor } from "../../infra/local/actors/member.ts";
import type { Cast } from "../../infra/local/actors/play.ts";
import { PORTFOLIO, type Stage, type Story } from "../../infra/local/actors/portfolio.ts";
import { connectStack, type StackHandle } from "../../infra/local/control.ts";
import { ownStack } from "./own-stack.ts";

/** An organisation of its own on the shared stack, with everybody signed in. */
export type JourneyCast = Cast & {
  stack: StackHandle;
  owner: Door;
  viewer: Door;
  signIn: (role: string) => { email: string; password: string };
};

/** Founds an organisation for one test file; all are called alike, only addresses differ. */
export async function newCast(): Promise<JourneyCast> {
  const { address, commands } = ownStack();
  const stack = connectStack(address);
  const host = `${randomUUID().slice(0, 8)}.example`;
  const people = await foundOrganisation(commands, "Nordlicht Versicherung AG", host);
  const signIn = (role: string) => {
    const found = people.find((each) => each.role === role);
    if (!found) throw new Error(`Nobody has the role ${role}.`);
    return found;
  };
  const door = (role: string) => memberDoor(stack.origin, signIn(role));
  const { origin, mailbox } = stack;
  const [procurement, riskManager, owner, viewer] = [
    await door("procurement"),
    await door("risk-manager"),
    await door("owner"),
    await door("viewer"),
  ];
  const onStep = () => undefined;
  return { stack, origin, mailbox, procurement, riskManager, owner, viewer, signIn, onStep };
}

/** A story of the portfolio at another stage, with a mailbox that only this test uses. */
export function story(product: string, stage: Stage): Story {
  const found = PORTFOLIO.find(({ engagement }) => engagement.product === product);
  if (!found) throw new Error(`The portfolio has no ${product}.`);
  const email = `${randomUUID().slice(0, 8)}@supplier.example`;
  return { ...found, stage, contact: { ...found.contact, email } };
}
