import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressKey,
  domainOf,
  marksOf,
  nameKey,
  vendorKey,
} from "../../functions/domain/supplier-marks.ts";

test.for([
  ["Acme AI GmbH", "ACME  AI, GmbH", true],
  ["Süd-West Daten", "sud west daten", true],
  ["Acme AI", "Acme BI", false],
  ["!!!", "???", false],
] as const)("the names %s and %s are the same: %s", ([one, other, same]) => {
  expect(nameKey(one) === nameKey(other)).toBe(same);
});

test.for([
  ["Kim@Acme.Example", "kim@acme.example", true],
  ["kim+assay@acme.example", "kim@acme.example", true],
  ["kim@acme.example", "jo@acme.example", false],
  ["+kim@acme.example", "@acme.example", false],
] as const)("the mailboxes %s and %s are the same: %s", ([one, other, same]) => {
  expect(addressKey(one) === addressKey(other)).toBe(same);
});

test.for([
  ["https://www.Acme.example/about", "acme.example"],
  ["acme.example", "acme.example"],
  ["kim@acme.example", "acme.example"],
  ["kim@gmail.com", undefined],
  ["https://localhost", undefined],
  ["not an address", undefined],
] as const)("%s speaks for the domain %s", ([text, domain]) => {
  expect(domainOf(text)).toBe(domain);
});

test("a vendor number is the same in small letters and with spaces", () => {
  expect(vendorKey(" v-20 417 ")).toBe(vendorKey("V-20417"));
});

test("a supplier is known by number, name, mailbox and each domain once", () => {
  const facts = { name: "Acme", vendorId: "v1", website: "https://acme.example" };
  expect(marksOf({ ...facts, email: "kim@acme.example" })).toEqual([
    { kind: "vendor", value: "V1" },
    { kind: "name", value: "acme" },
    { kind: "address", value: "kim@acme.example" },
    { kind: "domain", value: "acme.example" },
  ]);
  expect(marksOf({ name: null, vendorId: null })).toEqual([]);
});

test("a mark is the same when it is made from itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
      expect(vendorKey(vendorKey(text))).toBe(vendorKey(text));
    }),
    { examples: [["ΰ"], ["ΐ"], ["ŉ"], ["ß"], ["İ"]] },
  );
});
