import { expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { play } from "../../infra/local/actors/play.ts";
import { judge } from "../../infra/local/invariants/check.ts";
import { newHistory } from "../../infra/local/invariants/history.ts";
import { ofOrganisation } from "../../infra/local/invariants/one-organisation.ts";
import { readStores } from "../../infra/local/invariants/read-stores.ts";
import { recorded } from "../../infra/local/invariants/recorded.ts";
import { reportOf } from "../../infra/local/invariants/report.ts";
import { newCast, story } from "./cast.ts";
import { ownStack } from "./own-stack.ts";

const stories = [
  story("Schadenblick claims triage", "decided"),
  story("Call Notes", "reviewed"),
  story("Orbit Shortlist", "submitted"),
];

test("a played portfolio keeps every promise that can be decided after it", async () => {
  const cast = await newCast();
  const history = newHistory();
  const watched = {
    ...cast,
    procurement: recorded(cast.procurement, history, "procurement"),
    riskManager: recorded(cast.riskManager, history, "risk-manager"),
    watch: (door: typeof cast.procurement, who: string) => recorded(door, history, who),
  };
  for (const each of stories) await play(watched, each);
  await cast.stack.idle();

  const { organisation } = await cast.viewer(routes.console.me);
  const { STATE_TABLE: state = "", LEDGER_TABLE: ledger = "" } = ownStack().commands;
  const verdicts = judge({
    ...ofOrganisation(
      {
        stores: await readStores(cast.stack.dynamodb, { state, ledger }),
        mailbox: await cast.mailbox.list(),
      },
      organisation.id,
    ),
    history: history.calls(),
  });
  const report = reportOf(verdicts);
  expect(verdicts.flatMap(({ violations }) => violations).length, report).toBe(0);
  expect(verdicts.flatMap(({ invariant, undecided }) => (undecided ? [invariant.id] : []))).toEqual(
    ["I7", "I8"],
  );
  expect(history.calls().filter(({ route }) => route === "portal.submit").length).toBe(3);
});
