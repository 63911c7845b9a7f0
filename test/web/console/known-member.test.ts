import { expect, test } from "vitest";
import { forgetMember, keepMember, knownMember } from "../../../web/console/known-member.ts";
import type { Me } from "../../../web/console/state.ts";

const member = {
  member: { id: "member-kim", name: "Kim Sand", email: "kim@nordlicht.example", role: "admin" },
  organisation: { id: "nordlicht", name: "Nordlicht" },
} as Me;

function store(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
}

test("a tab knows who was signed in until it forgets them", () => {
  const tab = store();
  expect(knownMember(tab)).toBeUndefined();
  keepMember(tab, member);
  expect(knownMember(tab)).toEqual(member);
  forgetMember(tab);
  expect(knownMember(tab)).toBeUndefined();
});

test.for(["{ broken", "null", "{}", '"text"'])("what is no member (%s) is nobody", (text) => {
  const tab = store();
  tab.setItem("assay.member", text);
  expect(knownMember(tab)).toBeUndefined();
});
