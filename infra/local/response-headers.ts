import * as z from "zod";
import type { Template } from "./template.ts";

/** One header that a response headers policy sets. */
export interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  /** True: replaces what the origin sent. */
  readonly override: boolean;
}

/** The headers of one response headers policy; properties that are not modelled are refused. */
export function policyHeaders(template: Template, id: string): readonly PolicyHeader[] {
  const { ResponseHeadersPolicyConfig: config } = Policy.parse(template.properties(id));
  const security = config.SecurityHeadersConfig;
  const found: PolicyHeader[] = [];
  const add = (name: string, value: string | undefined, override = true): void => {
    if (value !== undefined) found.push({ name: name.toLowerCase(), value, override });
  };
  const { ContentSecurityPolicy: csp, ContentTypeOptions: type } = security;
  const { FrameOptions: frame, ReferrerPolicy: referrer } = security;
  const { StrictTransportSecurity: transport } = security;
  add("Content-Security-Policy", csp?.ContentSecurityPolicy, csp?.Override);
  add("X-Content-Type-Options", type && "nosniff", type?.Override);
  add("X-Frame-Options", frame?.FrameOption, frame?.Override);
  add("Referrer-Policy", referrer?.ReferrerPolicy, referrer?.Override);
  add("Strict-Transport-Security", transport && hsts(transport), transport?.Override);
  for (const { Header, Value, Override } of config.CustomHeadersConfig.Items) {
    add(Header, Value, Override);
  }
  return found;
}

const Override = z.boolean();
const Transport = z.object({
  AccessControlMaxAgeSec: z.number(),
  IncludeSubdomains: z.boolean().default(false),
  Preload: z.boolean().default(false),
  Override,
});

const Policy = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.string().optional(),
    CustomHeadersConfig: z
      .object({
        Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override })),
      })
      .default({ Items: [] }),
    SecurityHeadersConfig: z
      .strictObject({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override }).optional(),
        ContentTypeOptions: z.object({ Override }).optional(),
        FrameOptions: z.object({ FrameOption: z.string(), Override }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override }).optional(),
        StrictTransportSecurity: Transport.optional(),
      })
      .default({}),
  }),
});

function hsts(transport: z.infer<typeof Transport>): string {
  const parts = [`max-age=${transport.AccessControlMaxAgeSec}`];
  if (transport.IncludeSubdomains) parts.push("includeSubDomains");
  if (transport.Preload) parts.push("preload");
  return parts.join("; ");
}
