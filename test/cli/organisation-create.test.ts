import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { memberCreate } from "../../functions/cli/member-create.ts";
import { organisationCreate } from "../../functions/cli/organisation-create.ts";
import { organisationContext } from "../../functions/data/keys.ts";
import { findUser, listMembers } from "../../functions/data/members.ts";
import { loadOrganisation } from "../../functions/data/organisations.ts";
import { useStore } from "../data/store.ts";

const cognito = mockClient(CognitoIdentityProviderClient);
const admin = ["--admin", "Anneke Brandt <admin@nordlicht.example>"];
const named = ["--name", "Nordlicht Versicherung AG", ...admin];

useStore();

beforeAll(() => {
  Object.assign(process.env, { USER_POOL_ID: "pool", SITE_ORIGIN: "http://localhost:4300" });
});

beforeEach(() => {
  cognito.reset();
  cognito.on(AdminCreateUserCommand).callsFake(() => {
    const subject = `subject-${crypto.randomUUID()}`;
    return { User: { Attributes: [{ Name: "sub", Value: subject }] } };
  });
});

test("an organisation comes with an admin who may sign in", async () => {
  const { data, text } = await organisationCreate(named);
  const context = organisationContext(data.organisation ?? "");
  expect(await loadOrganisation(context)).toMatchObject({ name: "Nordlicht Versicherung AG" });
  const [member] = await listMembers(context);
  expect(member).toMatchObject({ email: "admin@nordlicht.example", role: "admin", active: true });
  expect(text).toContain("http://localhost:4300");
});

test("a further member joins the organisation that is named", async () => {
  const { data } = await organisationCreate(named);
  const organisation = data.organisation ?? "";
  const person = ["--member", "Vera Lindholm <viewer@nordlicht.example>", "--role", "viewer"];
  cognito.on(AdminCreateUserCommand).resolves({
    User: { Attributes: [{ Name: "sub", Value: `vera-${organisation}` }] },
  });
  await memberCreate(["--organisation", organisation, ...person]);
  const again = await memberCreate(["--organisation", organisation, ...person]);
  expect(await listMembers(organisationContext(organisation))).toHaveLength(2);
  expect(await findUser(`vera-${organisation}`)).toMatchObject({ member: again.data.member });
});

test("an admin who cannot be added leaves word how to go on", async () => {
  cognito.on(AdminCreateUserCommand).rejects(new Error("throttled"));
  await expect(organisationCreate(named)).rejects.toThrow(/member:create -- --organisation \w+/);
});

test.for<[flaw: string, args: string[], says: RegExp]>([
  ["no name", admin, /--name is missing/],
  ["a blank name", ["--name", " ", ...admin], /--name is missing/],
  ["no admin", ["--name", "Nordlicht"], /--admin is missing/],
  ["an unknown flag", [...named, "--force"], /--force/],
])("organisation:create refuses %s", async ([, args, says]) => {
  await expect(organisationCreate(args)).rejects.toThrow(says);
});

test.for<[flaw: string, args: string[], says: RegExp]>([
  ["no organisation", ["--role", "viewer"], /--organisation is missing/],
  ["no person", ["--organisation", "o"], /--member is missing/],
  [
    "a role that is none",
    ["--organisation", "o", "--member", "V L <v@n.example>", "--role", "boss"],
    /--role is one of/,
  ],
])("member:create refuses %s", async ([, args, says]) => {
  await expect(memberCreate(args)).rejects.toThrow(says);
});

test("nobody joins an organisation that does not exist", async () => {
  const person = ["--member", "Vera Lindholm <viewer@nordlicht.example>", "--role", "viewer"];
  await expect(memberCreate(["--organisation", "nowhere", ...person])).rejects.toThrow();
});
