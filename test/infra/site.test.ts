import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import * as z from "zod";
import { readPortalHashes } from "../../infra/content-security.ts";
import { fromRoot } from "../../infra/root.ts";
import { portalHashes } from "./assets.ts";
import { synthesise } from "./synthesise.ts";

const { all, template } = synthesise();

const Behavior = z.looseObject({
  PathPattern: z.string().default("*"),
  ResponseHeadersPolicyId: z.object({ Ref: z.string() }),
});
const Distribution = z.object({
  DistributionConfig: z.looseObject({
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: z.array(Behavior),
  }),
});
const Headers = z.object({
  ResponseHeadersPolicyConfig: z.looseObject({
    SecurityHeadersConfig: z.looseObject({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.unknown() }),
    }),
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: z.boolean() })),
    }),
  }),
});

const [distribution] = Object.values(all("AWS::CloudFront::Distribution"));
const { DistributionConfig } = Distribution.parse(distribution?.Properties);
const behaviors = [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];

function headersFor(pattern: string) {
  const id = behaviors.find(({ PathPattern }) => PathPattern === pattern)?.ResponseHeadersPolicyId
    .Ref;
  const policy = all("AWS::CloudFront::ResponseHeadersPolicy")[id ?? ""];
  const config = Headers.parse(policy?.Properties).ResponseHeadersPolicyConfig;
  const csp = config.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  const items = config.CustomHeadersConfig.Items;
  const custom = items.map(({ Header, Value }) => [Header, Value]);
  const left = items.filter(({ Override }) => !Override).map(({ Header }) => Header);
  return { config, csp: JSON.stringify(csp), custom: Object.fromEntries(custom), left };
}

test("the doors and the portal come before the console", () => {
  expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual([
    "*",
    "/api/v1/*",
    "/portal/v1/*",
    "/answer*",
    "/preview.html",
    "/assets/*",
  ]);
  expect(DistributionConfig).not.toHaveProperty("CustomErrorResponses");
});

test.for(["*", "/api/v1/*", "/portal/v1/*", "/answer*", "/assets/*"])(
  "every response under %s is hardened",
  (pattern) => {
    const { config, csp, custom } = headersFor(pattern);
    expect(config.SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY" },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
    });
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).toContain("base-uri 'none'");
    expect(csp).not.toMatch(/unsafe-|\*/);
    expect(custom).toMatchObject({ "Cross-Origin-Opener-Policy": "same-origin" });
  },
);

test.for(["/api/v1/*", "/portal/v1/*"])(
  "nothing that comes from %s is stored of itself",
  (pattern) => {
    expect(headersFor(pattern).custom).toMatchObject({ "Cache-Control": "no-store" });
  },
);

test("only the console's door may say that its browser keeps a reply", () => {
  const patterns = behaviors.map(({ PathPattern }) => PathPattern);
  expect(patterns.filter((pattern) => headersFor(pattern).left.length > 0)).toEqual(["/api/v1/*"]);
  expect(headersFor("/api/v1/*").left).toEqual(["Cache-Control"]);
});

test("the portal runs the scripts and styles its build inlined and the site's own files", () => {
  const { csp } = headersFor("/answer*");
  expect(csp).toContain(`script-src '${portalHashes.script[0]}' 'self';`);
  expect(csp).toContain(`style-src '${portalHashes.style[0]}';`);
});

test("the console talks to its own origin and the sign-in, and to nobody else", () => {
  const { csp } = headersFor("*");
  expect(csp).toContain("script-src 'self';");
  expect(csp).toMatch(/connect-src 'self' https:\/\/".*IdentityPoolDomain.*amazoncognito\.com;/);
});

test("the preview may stand in a frame of the site itself, and can fetch and send nothing", () => {
  const { csp, config } = headersFor("/preview.html");
  expect(config.SecurityHeadersConfig.FrameOptions).toMatchObject({ FrameOption: "SAMEORIGIN" });
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("frame-ancestors 'self'");
  expect(csp).toContain("form-action 'none'");
  expect(csp).not.toMatch(/connect-src|unsafe-|\*/);
});

test("a file with the portal's hashes in another shape is refused", () => {
  expect(() => readPortalHashes(fromRoot("package.json"))).toThrow();
});

test("the files are private, encrypted and kept", () => {
  for (const bucket of Object.values(all("AWS::S3::Bucket"))) {
    expect(bucket).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: {
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      },
    });
    expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain("AES256");
  }
});

test("the stack tells what the console and the operator need to know", () => {
  const outputs = Object.keys(template.toJSON().Outputs);
  for (const name of [
    "SiteConfig",
    "SiteUrl",
    "UserPoolId",
    "UserPoolClientId",
    "StateTable",
    "LedgerTable",
  ]) {
    expect(outputs).toContain(name);
  }
  expect(JSON.stringify(template.toJSON().Outputs.SiteConfig)).toContain("authorizeUrl");
});

test.for<[uri: string, page: string]>([
  ["/", "/index.html"],
  ["/suppliers/s1", "/index.html"],
  ["/answers", "/index.html"],
  ["/answer", "/answer.html"],
  ["/answer/section/2", "/answer.html"],
  ["/assets/app-1a2b.js", "/assets/app-1a2b.js"],
  ["/config.json", "/config.json"],
  ["/v1.2/page", "/index.html"],
])("%s shows %s", ([uri, page]) => {
  const context = createContext({ event: { request: { uri } } });
  const code = readFileSync(fromRoot("infra/site-rewrite.js"), "utf8");
  expect(runInContext(`${code}; handler(event).uri`, context)).toBe(page);
});
