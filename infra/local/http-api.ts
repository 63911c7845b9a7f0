import * as z from "zod";
import type { Template } from "./template.ts";

export interface JwtRule {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface ApiRoute {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly jwt?: JwtRule;
}

export interface RouteMatch {
  readonly route: ApiRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export interface HttpApi {
  readonly id: string;
  readonly host: string;
  /** The route that answers; the most specific one, as API Gateway chooses. */
  match(method: string, path: string): RouteMatch | undefined;
}

/** Reads one HTTP API of the template: routes, integrations, authorizers. */
export function readHttpApi(template: Template, apiId: string): HttpApi {
  const id = z.string().parse(template.resolve({ Ref: apiId }, apiId));
  const integrations = new Map<string, string>();
  for (const { id: one } of template.ofType("AWS::ApiGatewayV2::Integration")) {
    const { ApiId, IntegrationUri } = Integration.parse(template.properties(one));
    const ref = z.string().parse(template.resolve({ Ref: one }, one));
    if (ApiId === id) integrations.set(`integrations/${ref}`, IntegrationUri);
  }
  const authorizers = new Map<string, JwtRule>();
  for (const { id: one } of template.ofType("AWS::ApiGatewayV2::Authorizer")) {
    const { JwtConfiguration: jwt } = Authorizer.parse(template.properties(one));
    const ref = z.string().parse(template.resolve({ Ref: one }, one));
    authorizers.set(ref, { issuer: jwt.Issuer, audience: jwt.Audience });
  }
  const routes = template
    .ofType("AWS::ApiGatewayV2::Route")
    .map(({ id: one }) => Route.parse(template.properties(one)))
    .filter(({ ApiId }) => ApiId === id)
    .map((route): ApiRoute => {
      const functionArn = integrations.get(route.Target);
      const jwt = authorizers.get(route.AuthorizerId ?? "");
      if (functionArn === undefined) throw new Error(`${route.RouteKey} has no integration`);
      if (route.AuthorizationType === "NONE") return { routeKey: route.RouteKey, functionArn };
      if (jwt === undefined) throw new Error(`${route.RouteKey} has no authorizer`);
      return { routeKey: route.RouteKey, functionArn, jwt };
    });
  return {
    id,
    host: z
      .string()
      .parse(template.resolve({ "Fn::GetAtt": [apiId, "ApiEndpoint"] }, apiId))
      .replace("https://", ""),
    match: (method, path) => bestMatch(routes, method, path),
  };
}

const Integration = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

const Authorizer = z.object({
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

const Route = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE", "JWT"]).default("NONE"),
  AuthorizerId: z.string().optional(),
});

function bestMatch(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): RouteMatch | undefined {
  let best: (RouteMatch & { rank: string }) | undefined;
  for (const route of routes) {
    const [verb = "", pattern = ""] = route.routeKey.split(" ");
    if (verb !== "ANY" && verb !== method) continue;
    const found = matchPath(pattern, path);
    if (found === undefined) continue;
    // Fixed parts outrank variables, variables outrank the greedy rest, a method outranks ANY.
    const rank = `${pattern.replace(/\{[^}]+\+\}/g, "0").replace(/\{[^}]+\}/g, "1")}${verb === "ANY" ? "" : "~"}`;
    if (best === undefined || rank > best.rank) best = { route, pathParameters: found, rank };
  }
  return best && { route: best.route, pathParameters: best.pathParameters };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern.split("/").map((part) => {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push(name);
    return greedy ? "(.+)" : "([^/]+)";
  });
  const found = new RegExp(`^${source.join("/")}$`).exec(path);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
}
