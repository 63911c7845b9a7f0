import { expect, test } from "vitest";
import { parsePerson } from "../../functions/cli/person.ts";

test("a person is a name and an address in angle brackets", () => {
  expect(parsePerson(" Anna Berg <Anna@Nordlicht.example> ")).toEqual({
    name: "Anna Berg",
    email: "anna@nordlicht.example",
  });
});

test.for<[flaw: string, text: string]>([
  ["an address alone", "anna@nordlicht.example"],
  ["a name alone", "Anna Berg"],
  ["an address that is none", "Anna Berg <anna>"],
  ["no name", "<anna@nordlicht.example>"],
])("%s is refused", ([, text]) => {
  expect(() => parsePerson(text)).toThrow(/Write the person as/);
});
