import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { createSignIn } from "../../functions/cli/cognito.ts";

const cognito = mockClient(CognitoIdentityProviderClient);
const person = { userPoolId: "pool", email: "anna@nordlicht.example", name: "Anna Berg" };
const Attributes = [{ Name: "sub", Value: "subject-1" }];

beforeEach(() => {
  cognito.reset();
  cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes } });
  cognito.on(AdminSetUserPasswordCommand).resolves({});
});

test("a new person gets a temporary password by mail", async () => {
  expect(await createSignIn(person)).toBe("subject-1");
  const [call] = cognito.commandCalls(AdminCreateUserCommand);
  expect(call?.args[0].input).toMatchObject({ DesiredDeliveryMediums: ["EMAIL"] });
  expect(cognito.commandCalls(AdminSetUserPasswordCommand)).toHaveLength(0);
});

test("a person with a password given gets no mail", async () => {
  await createSignIn({ ...person, password: "a long password" });
  const [call] = cognito.commandCalls(AdminCreateUserCommand);
  expect(call?.args[0].input).toMatchObject({ MessageAction: "SUPPRESS" });
  const [set] = cognito.commandCalls(AdminSetUserPasswordCommand);
  expect(set?.args[0].input).toMatchObject({ Permanent: true });
});

test("a person who exists keeps their subject", async () => {
  const exists = new UsernameExistsException({ message: "exists", $metadata: {} });
  cognito.on(AdminCreateUserCommand).rejects(exists);
  cognito.on(AdminGetUserCommand).resolves({ UserAttributes: Attributes });
  expect(await createSignIn(person)).toBe("subject-1");
});

test("another failure of the sign-in service is passed on", async () => {
  cognito.on(AdminCreateUserCommand).rejects(new Error("throttled"));
  await expect(createSignIn(person)).rejects.toThrow("throttled");
});
