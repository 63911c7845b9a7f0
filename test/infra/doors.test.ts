import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

const { all } = synthesise();

test("members prove themselves by token, contacts inside, and files have ways of their own", () => {
  const routes = Object.values(all("AWS::ApiGatewayV2::Route")).map(({ Properties }) => ({
    key: Properties.RouteKey,
    authorization: Properties.AuthorizationType,
  }));
  expect(routes).toHaveLength(7);
  for (const path of ["{proxy+}", "risks/export", "risks/import", "suppliers/sheet"]) {
    expect(routes).toContainEqual({ key: `ANY /api/v1/${path}`, authorization: "JWT" });
  }
  for (const path of ["{proxy+}", "answers.xlsx", "submission/{proxy+}"]) {
    expect(routes).toContainEqual({ key: `ANY /portal/v1/${path}`, authorization: "NONE" });
  }
});

test("a token counts when this pool made it for this console", () => {
  const [authorizer] = Object.values(all("AWS::ApiGatewayV2::Authorizer"));
  const text = JSON.stringify(authorizer?.Properties.JwtConfiguration);
  expect(text).toContain("IdentityPoolConsole");
  expect(text).toMatch(/https:\/\/cognito-idp\./);
});

test("no other origin may call", () => {
  const [api] = Object.values(all("AWS::ApiGatewayV2::Api"));
  expect(api?.Properties).not.toHaveProperty("CorsConfiguration");
});

test("the access log names routes by their pattern, never a path, query or address", () => {
  const [stage] = Object.values(all("AWS::ApiGatewayV2::Stage"));
  const format = JSON.stringify(stage?.Properties.AccessLogSettings);
  expect(format).toContain("$context.requestId");
  expect(format).not.toMatch(/\$context\.(path|identity|authorizer)|http\.path|queryString/);
  expect(stage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200 });
});

test("nobody registers himself, and the console's client holds no secret", () => {
  const [pool] = Object.values(all("AWS::Cognito::UserPool"));
  expect(pool).toMatchObject({
    DeletionPolicy: "Retain",
    Properties: {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: "ACTIVE",
      UsernameAttributes: ["email"],
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    },
  });
  const [client] = Object.values(all("AWS::Cognito::UserPoolClient"));
  expect(client?.Properties).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlows: ["code"],
    PreventUserExistenceErrors: "ENABLED",
  });
});

test("the sign-in pages have the branding without which they do not answer", () => {
  const [domain] = Object.values(all("AWS::Cognito::UserPoolDomain"));
  expect(domain?.Properties.ManagedLoginVersion).toBe(2);
  const [branding] = Object.values(all("AWS::Cognito::ManagedLoginBranding"));
  expect(branding?.Properties.UseCognitoProvidedValues).toBe(true);
});
