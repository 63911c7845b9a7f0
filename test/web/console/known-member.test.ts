import { expect, test } from "vitest";
import {
  type Figures,
  forgetFigures,
  keepFigures,
  knownFigures,
} from "../../../web/console/known-figures.ts";
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

const at = "2027-03-14T09:00:00.000Z";
const figures = { at, dashboard: { figures: { suppliers: 3 } } } as Figures;

test("a tab knows the figures it was told, for whom they were told to, until it forgets them", () => {
  const tab = store();
  expect(knownFigures(tab, "member-kim")).toBeUndefined();
  keepFigures(tab, "member-kim", figures);
  expect(knownFigures(tab, "member-kim")).toEqual(figures);
  expect(knownFigures(tab, "member-ines")).toBeUndefined();
  forgetFigures(tab);
  expect(knownFigures(tab, "member-kim")).toBeUndefined();
});

test("figures are forgotten with the member", () => {
  const tab = store();
  keepFigures(tab, "member-kim", figures);
  forgetMember(tab);
  expect(knownFigures(tab, "member-kim")).toBeUndefined();
});

test("figures that do not fit are not kept, nor those before them", () => {
  const tab = store();
  keepFigures(tab, "member-kim", figures);
  const full = () => {
    throw new Error("QuotaExceededError");
  };
  keepFigures({ ...tab, setItem: full }, "member-kim", { ...figures, at: "later" });
  expect(knownFigures(tab, "member-kim")).toBeUndefined();
});

test.for(["{ broken", "null", "{}", '"text"'])("what is no member (%s) is nobody", (text) => {
  const tab = store();
  for (const name of ["assay.member", "assay.overview"]) tab.setItem(name, text);
  expect(knownFigures(tab, "member-kim")).toBeUndefined();
  expect(knownMember(tab)).toBeUndefined();
});
