import { expect, test } from "vitest";
import { learn, newlySaved } from "../../../web/portal/learn.ts";
import { edit, openOutbox, type Saved } from "../../../web/portal/outbox.ts";

const at = "2027-02-01T10:00:00Z";
const said = (text: string, version: number): Saved => ({
  answer: { is: "text", text },
  version,
  by: "Ada",
  at,
});

test("what another page had saved is shown here too", () => {
  const before = openOutbox({ who: said("one", 1) }, []);
  const after = learn(before, { who: said("two", 2), where: said("Berlin", 1) });
  expect(after.saved).toEqual({ who: said("two", 2), where: said("Berlin", 1) });
  expect(newlySaved(before, after)).toEqual({ who: said("two", 2), where: said("Berlin", 1) });
});

test("an answer that is being changed here keeps its version, so that both meet as a conflict", () => {
  const typed = edit(openOutbox({ who: said("one", 1) }, []), "who", null, "change-0001");
  expect(learn(typed, { who: said("two", 2) })).toBe(typed);
});

test("news that is older than what stands here changes nothing", () => {
  const outbox = openOutbox({ who: said("two", 2) }, []);
  expect(learn(outbox, { who: said("one", 1) })).toBe(outbox);
  expect(newlySaved(outbox, outbox)).toEqual({});
});
