import * as z from "zod";
import type { Template } from "./template.ts";

/** Where this machine serves what the template names by public addresses; no trailing slashes. */
export interface LocalOrigins {
  readonly site: string;
  readonly identity: string;
}

/**
 * Replaces the public addresses of the site and the sign-in in a text by the local ones. Product
 * code so gets local addresses only through the environment that the template gives it.
 */
export function localAddresses(
  template: Template,
  { site, identity }: LocalOrigins,
): (text: string) => string {
  const hosts: [RegExp, string][] = [
    [/https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com/g, identity],
    [/https:\/\/[a-z0-9-]+\.auth\.[a-z0-9-]+\.amazoncognito\.com/g, identity],
  ];
  for (const { id } of template.ofType("AWS::CloudFront::Distribution")) {
    const domain = z.string().parse(template.resolve({ "Fn::GetAtt": [id, "DomainName"] }, id));
    const { Aliases } = Distribution.parse(template.properties(id)).DistributionConfig;
    for (const name of [domain, ...Aliases]) {
      hosts.push([new RegExp(`https://${name.replaceAll(".", "\\.")}`, "g"), site]);
    }
  }
  return (text) => hosts.reduce((result, [host, local]) => result.replace(host, local), text);
}

const Distribution = z.object({
  DistributionConfig: z.object({ Aliases: z.array(z.string()).default([]) }),
});
