import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "../../functions/contract/routes.ts";
import { DEMO_ORGANISATION } from "../local/actors/demo-people.ts";
import { commandEnvironment, foundOrganisation } from "../local/actors/found-organisation.ts";
import { memberDoor } from "../local/actors/member.ts";
import {
  answer,
  type Cast,
  decide,
  enter,
  judge,
  prepare,
  scored,
  submit,
} from "../local/actors/play.ts";
import { PORTFOLIO, type Story } from "../local/actors/portfolio.ts";
import type { Gate } from "../local/gate/gate.ts";
import { type Stack, startStack } from "../local/stack.ts";
import { fromRoot } from "../root.ts";
import type { Used } from "./prices.ts";

/** What one step of the life, or all requests of one route, used; `calls` go to AWS services. */
export type Spent = Used & { readonly name: string; readonly calls: number };

/** The spending of one assessment from supplier to decision, by step and by route or job. */
export type Lifecycle = { readonly steps: readonly Spent[]; readonly works: readonly Spent[] };

/**
 * Plays one assessment from supplier to decision on a fresh local stack and reckons what each step
 * used, the jobs that it sets off included. Counts do not depend on the machine.
 */
export async function lifecycle(): Promise<Lifecycle> {
  const directory = mkdtempSync(join(tmpdir(), "assay-bench-"));
  const stack = await startStack({
    ...{ directory, assembly: fromRoot("cdk.out"), inMemory: true, weigh: true },
  });
  try {
    const names = await live(stack);
    return {
      steps: names.map((name) => spent(stack.gate, name, ({ operation }) => operation === name)),
      works: worksOf(stack.gate).map((name) =>
        spent(stack.gate, name, ({ work, operation }) => work === name && operation !== undefined),
      ),
    };
  } finally {
    await stack.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Lives the life step by step; returns the steps' names. */
async function live(stack: Stack): Promise<readonly string[]> {
  const cast = await castOf(stack);
  const story = wholeStory();
  const names: string[] = [];
  const step = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    names.push(name);
    return stack.gate.during(name, async () => {
      const result = await work();
      await stack.idle();
      return result;
    });
  };
  const { id } = await step("prepare", () => prepare(cast, story));
  const at = { params: { assessmentId: id } };
  await step("issue", () => cast.procurement(routes.console.issueAssessment, { ...at, body: {} }));
  const supplier = await step("open and prove", () => enter(cast, story));
  await step("answer and refer", () => answer(cast, story, supplier, true));
  await step("submit", () => submit(cast, story, supplier));
  await step("read the result", () => scored(cast, id));
  await step("judge references", () => judge(cast, id, story));
  await step("decide", () => decide(cast, id, story));
  await step("read the register", () => cast.riskManager(routes.console.listRisks));
  await step("sweep once", () => stack.tick());
  return names;
}

async function castOf(stack: Stack): Promise<Cast> {
  const environment = commandEnvironment(stack.output, stack);
  const members = await foundOrganisation(environment, DEMO_ORGANISATION, "bench.example");
  const doorOf = (role: string) => {
    const member = members.find((one) => one.role === role);
    if (!member) throw new Error(`Nobody has the role ${role}.`);
    return memberDoor(stack.origin, member);
  };
  return {
    origin: stack.origin,
    mailbox: stack.mailbox,
    procurement: await doorOf("procurement"),
    riskManager: await doorOf("risk-manager"),
    onStep: () => undefined,
  };
}

function wholeStory(): Story {
  const story = PORTFOLIO.find(({ stage }) => stage === "decided");
  if (!story) throw new Error("The portfolio has no story that ends in a decision.");
  return story;
}

function worksOf(gate: Gate): string[] {
  const ran = gate.invocations().filter(({ operation }) => operation !== undefined);
  return [...new Set(ran.map(({ work }) => work))].sort();
}

type Labelled = { readonly work?: string | undefined; readonly operation?: string | undefined };

function spent(gate: Gate, name: string, belongs: (one: Labelled) => boolean): Spent {
  const tallies = gate.tallies().filter(belongs);
  const runs = gate.invocations().filter(belongs);
  const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0);
  return {
    name,
    calls: sum(tallies.map(({ calls }) => calls)),
    wru: sum(tallies.map(({ wru }) => wru)),
    rru: sum(tallies.map(({ rru }) => rru)),
    mails: sum(tallies.filter(({ service }) => service === "ses").map(({ items }) => items)),
    invocations: sum(runs.map(({ times }) => times)),
    httpRequests: sum(runs.filter(({ work }) => work.includes(" ")).map(({ times }) => times)),
  };
}
