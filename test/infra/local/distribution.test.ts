import { expect, test } from "vitest";
import { pathPattern } from "../../../infra/local/distribution.ts";
import { edgeFunction } from "../../../infra/local/edge-function.ts";
import { policyHeaders } from "../../../infra/local/response-headers.ts";
import { parseTemplate } from "../../../infra/local/template.ts";

test.for<[pattern: string, path: string, matches: boolean]>([
  ["/api/v1/*", "/api/v1/suppliers", true],
  ["/api/v1/*", "/api/v1", false],
  ["/api/v1/*", "/API/v1/suppliers", false],
  ["/answer*", "/answer.html", true],
  ["*.js", "/assets/app.js", true],
  ["/a?c", "/abc", true],
  ["/a.c", "/abc", false],
  ["*", "/", true],
])("the pattern %s and the path %s", ([pattern, path, matches]) => {
  expect(pathPattern(pattern)(path)).toBe(matches);
});

const request = {
  method: "GET",
  uri: "/suppliers",
  query: new URLSearchParams("a=1"),
  headers: { host: "here", cookie: "b=2; c=3=4" },
  ip: "127.0.0.1",
};

test("a viewer-request function sees the request as CloudFront shapes it", async () => {
  const edge = edgeFunction(`function handler({ request, viewer }) {
    request.uri = [request.method, request.uri, request.querystring.a.value,
      request.headers.host.value, request.cookies.c.value, viewer.ip].join(" ");
    return request;
  }`);
  expect(await edge(request)).toEqual({
    kind: "request",
    uri: "GET /suppliers 1 here 3=4 127.0.0.1",
  });
});

test("a viewer-request function may answer itself", async () => {
  const edge = edgeFunction(
    "async function handler() { return { statusCode: 302, headers: { location: { value: '/' } } }; }",
  );
  expect(await edge(request)).toEqual({
    kind: "response",
    status: 302,
    headers: { location: "/" },
    body: "",
  });
});

test("a viewer-request function has no way out of its realm", async () => {
  const edge = edgeFunction(`function handler({ request }) {
    request.uri = typeof process + typeof require + typeof fetch;
    return request;
  }`);
  expect(await edge(request)).toEqual({ kind: "request", uri: "undefinedundefinedundefined" });
});

const policy = (more: object): ReturnType<typeof parseTemplate> =>
  parseTemplate("Small", {
    Resources: {
      Headers: {
        Type: "AWS::CloudFront::ResponseHeadersPolicy",
        Properties: {
          ResponseHeadersPolicyConfig: {
            Name: "headers",
            SecurityHeadersConfig: {
              ContentTypeOptions: { Override: true },
              FrameOptions: { FrameOption: "DENY", Override: true },
              StrictTransportSecurity: {
                AccessControlMaxAgeSec: 60,
                IncludeSubdomains: true,
                Override: false,
              },
            },
            ...more,
          },
        },
      },
    },
  });

test("a headers policy gives its security headers and its own", () => {
  const custom = { Items: [{ Header: "X-Own", Value: "1", Override: true }] };
  expect(policyHeaders(policy({ CustomHeadersConfig: custom }), "Headers")).toEqual([
    { name: "x-content-type-options", value: "nosniff", override: true },
    { name: "x-frame-options", value: "DENY", override: true },
    {
      name: "strict-transport-security",
      value: "max-age=60; includeSubDomains",
      override: false,
    },
    { name: "x-own", value: "1", override: true },
  ]);
});

test("a headers policy with a part that is not modelled is refused", () => {
  expect(() => policyHeaders(policy({ CorsConfig: {} }), "Headers")).toThrow("CorsConfig");
});
