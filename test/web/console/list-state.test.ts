import { expect, test } from "vitest";
import { readListState, writeListState } from "../../../web/console/list/list-state.ts";

test("an untouched list leaves its address alone", () => {
  expect(writeListState(readListState("", "name"), "name")).toBe("");
});

test("search, order, filters and page survive the address", () => {
  const query = "?q=med+ai&sort=-due&tier=T1&page=3";
  const state = readListState(query, "name");
  expect(state).toEqual({
    search: "med ai",
    sort: "due",
    descending: true,
    page: 3,
    filters: { tier: "T1" },
  });
  expect(readListState(writeListState(state, "name"), "name")).toEqual(state);
});

test("the usual order may be descending", () => {
  const state = readListState("", "-current");
  expect(state).toMatchObject({ sort: "current", descending: true });
  expect(writeListState({ ...state, descending: false }, "-current")).toBe("?sort=current");
});

test.for(["?page=0", "?page=x", "?page=1.5", "?page=-2"])("%s is the first page", (query) => {
  expect(readListState(query, "name").page).toBe(1);
});

test("a filter without a value is none", () => {
  expect(readListState("?tier=", "name").filters).toEqual({});
});
