import { expect, test } from "vitest";
import { createJudge } from "../../../infra/local/gate/judge.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import { parseTemplate } from "../../../infra/local/template.ts";
import { parseTaken, withoutGrant } from "../../../infra/local/without-grant.ts";
import { synthesise } from "../synthesise.ts";

const { template } = synthesise();
const taken = { function: "Messenger", action: "ses:SendRawEmail" };

test("a right taken from a function is refused to it by name, action and resource", async () => {
  const told: string[] = [];
  const planted = parseTemplate("Assay-test", withoutGrant(template.toJSON(), taken));
  const judge = await createJudge({
    template: planted,
    tables: readTableShapes(planted),
    onRefused: (message) => told.push(message),
  });
  const resource = "arn:aws:ses:eu-central-1:000000000000:identity/mail.example";
  const need = { action: taken.action, resource, context: {} };
  expect(await judge.objection("Messenger", [need])).toContain("is not authorized to perform");
  expect(told).toEqual([`The template does not let Messenger do ses:SendRawEmail on ${resource}`]);
});

test("every other right stays", () => {
  const before = JSON.stringify(template.toJSON());
  const after = JSON.stringify(withoutGrant(template.toJSON(), taken));
  expect(before.split("ses:SendRawEmail")).toHaveLength(2);
  expect(after.split("ses:SendRawEmail")).toHaveLength(1);
  expect(after.split("dynamodb:PutItem")).toHaveLength(before.split("dynamodb:PutItem").length);
});

test.for([
  [{ function: "Nobody", action: "ses:SendRawEmail" }, "The template has no function Nobody."],
  [{ function: "Sweep", action: "ses:SendRawEmail" }, "Sweep is not granted ses:SendRawEmail."],
] as const)("%o cannot be taken: %s", ([wrong, sentence]) => {
  expect(() => withoutGrant(template.toJSON(), wrong)).toThrow(sentence);
});

test("what names no right is refused with an example", () => {
  expect(parseTaken("Messenger ses:SendRawEmail")).toEqual(taken);
  expect(() => parseTaken("Messenger")).toThrow('write one like "Messenger ses:SendRawEmail"');
});
