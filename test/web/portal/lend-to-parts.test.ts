import { expect, test } from "vitest";
import { borrowFromPage, lendToParts } from "../../../web/portal/lend-to-parts.ts";
import { skipFacades } from "../../../web/portal/skip-facades.ts";

test("what the page would export stands on the shelf, under the same names", () => {
  const entry = "const a=1,b=2;import(`./part-1.js`);export{a as x,b};";
  expect(lendToParts(entry, "/assets/answer/")).toBe(
    "const a=1,b=2;import(`/assets/answer/part-1.js`);globalThis.assayPage={x:a,b:b};",
  );
});

test("a part takes from the shelf what it would import from the page", () => {
  const part = 'import{x as e,b}from"./page-H1.js";import{t}from"./other-H2.js";e(b,t);';
  expect(borrowFromPage(part, "assets/answer/page-H1.js")).toBe(
    'const{x:e,b}=globalThis.assayPage;import{t}from"./other-H2.js";e(b,t);',
  );
});

test("a part that uses the page in a way that cannot be borrowed is refused", () => {
  const part = 'export*from"./page-H1.js";';
  expect(() => borrowFromPage(part, "assets/answer/page-H1.js")).toThrow(/cannot be borrowed/);
});

test("a fetch goes past a part that only hands on what another exports", () => {
  const facade = {
    fileName: "assets/answer/work-A.js",
    code: 'export{t as work}from"./all-B.js";',
  };
  const page = { fileName: "page.js", code: "import(`./work-A.js`).then(open);" };
  expect(skipFacades([facade, page])).toEqual(["assets/answer/work-A.js"]);
  expect(page.code).toBe('import("./all-B.js").then(m=>({work:m.t})).then(open);');
});
