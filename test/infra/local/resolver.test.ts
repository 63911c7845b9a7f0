// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Fn::Sub is written
import { expect, test } from "vitest";
import { parseTemplate } from "../../../infra/local/template.ts";

const template = parseTemplate(
  "Small",
  {
    Parameters: { Given: { Default: "given" }, Missing: {} },
    Conditions: {
      Here: { "Fn::Equals": [{ Ref: "AWS::Region" }, "eu-central-1"] },
      There: { "Fn::Not": [{ Condition: "Here" }] },
      Both: { "Fn::And": [{ Condition: "Here" }, { Condition: "There" }] },
      Either: { "Fn::Or": [{ Condition: "Here" }, { Condition: "There" }] },
    },
    Resources: {
      State: { Type: "AWS::DynamoDB::GlobalTable" },
      Named: { Type: "AWS::SQS::Queue", Properties: { QueueName: { "Fn::Sub": "${Given}-q" } } },
      Elsewhere: { Type: "AWS::SQS::Queue", Condition: "There" },
      Strange: { Type: "AWS::Strange::Thing" },
    },
  },
  { known: { "State.Arn": "arn:known" } },
);

test.for<[what: string, value: unknown, result: unknown]>([
  ["text stays", "plain", "plain"],
  ["Ref of a resource is its physical name", { Ref: "State" }, "Small-State"],
  ["Ref of a parameter is its default", { Ref: "Given" }, "given"],
  ["Ref of a pseudo parameter", { Ref: "AWS::Region" }, "eu-central-1"],
  ["a name given in the template counts", { Ref: "Named" }, expect.stringMatching(/\/given-q$/)],
  ["a value known beforehand wins", { "Fn::GetAtt": ["State", "Arn"] }, "arn:known"],
  ["GetAtt in its short form", { "Fn::GetAtt": "Named.QueueName" }, "given-q"],
  ["Join", { "Fn::Join": ["-", ["a", { Ref: "Given" }]] }, "a-given"],
  ["Split and Select", { "Fn::Select": ["1", { "Fn::Split": ["/", "a/b"] }] }, "b"],
  [
    "Sub",
    { "Fn::Sub": "${Given}/${State}/${Named.QueueName}/${!Kept}" },
    "given/Small-State/given-q/${Kept}",
  ],
  ["Sub with variables", { "Fn::Sub": ["${x}", { x: { Ref: "Given" } }] }, "given"],
  ["If, true", { "Fn::If": ["Here", "yes", "no"] }, "yes"],
  ["If, false", { "Fn::If": ["There", "yes", "no"] }, "no"],
  ["And", { "Fn::If": ["Both", "yes", "no"] }, "no"],
  ["Or", { "Fn::If": ["Either", "yes", "no"] }, "yes"],
  ["NoValue leaves the property out", { a: { Ref: "AWS::NoValue" }, b: 1 }, { b: 1 }],
  ["NoValue leaves the list item out", [{ Ref: "AWS::NoValue" }, 2], [2]],
  [
    "a policy's Condition is no intrinsic",
    { Condition: { Bool: {} } },
    { Condition: { Bool: {} } },
  ],
])("%s", ([, value, result]) => {
  expect(template.resolve(value, "here")).toEqual(result);
});

test.for<[what: string, value: unknown, message: string]>([
  [
    "an unknown intrinsic",
    { "Fn::ImportValue": "x" },
    "Api.Url: the local stack does not know the intrinsic Fn::ImportValue",
  ],
  [
    "an unknown resource",
    { Ref: "Nobody" },
    "Api.Url: the local stack does not know the value of Ref Nobody",
  ],
  ["a resource of a type that is not modelled", { Ref: "Strange" }, "Ref Strange"],
  ["an attribute that is not modelled", { "Fn::GetAtt": ["State", "Colour"] }, "State.Colour"],
  ["a parameter without a value", { Ref: "Missing" }, "Ref Missing"],
  ["a Select beyond the end", { "Fn::Select": [5, ["a"]] }, "finds nothing"],
  ["a Join over something else than text", { "Fn::Join": ["", [{ a: 1 }]] }, "expected text"],
])("%s is refused, and where it stands is named", ([, value, message]) => {
  expect(() => template.resolve(value, "Api.Url")).toThrow(message);
});

test("a resource whose condition does not hold does not exist", () => {
  expect(template.ofType("AWS::SQS::Queue").map(({ id }) => id)).toEqual(["Named"]);
});
