import { Duration } from "aws-cdk-lib";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import { Construct } from "constructs";
import {
  consolePolicy,
  dataPolicy,
  type PortalHashes,
  portalPolicy,
  previewPolicy,
} from "./content-security.ts";

export type SiteHeadersProps = {
  /** The origin of the sign-in pages, where the console fetches its tokens. */
  readonly loginUrl: string;
  readonly portalHashes: PortalHashes;
};

const { DENY, SAMEORIGIN: SAME_ORIGIN } = cloudfront.HeadersFrameOption;

/** The headers of every response, by what is served: a page, a fingerprinted file, or data. */
export class SiteHeaders extends Construct {
  readonly console: cloudfront.ResponseHeadersPolicy;
  readonly portal: cloudfront.ResponseHeadersPolicy;
  /** The portal to look at in a frame of the console. */
  readonly preview: cloudfront.ResponseHeadersPolicy;
  readonly assets: cloudfront.ResponseHeadersPolicy;
  /** What the supplier's page is told. */
  readonly portalData: cloudfront.ResponseHeadersPolicy;
  /** What the console is told. */
  readonly consoleData: cloudfront.ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { loginUrl, portalHashes }: SiteHeadersProps) {
    super(scope, id);
    this.console = this.#policy("Console", consolePolicy(loginUrl), "no-cache");
    this.portal = this.#policy("Portal", portalPolicy(portalHashes), "no-cache");
    this.preview = this.#policy("Preview", previewPolicy(), "no-cache", {
      frameOption: SAME_ORIGIN,
    });
    this.assets = this.#policy("Assets", dataPolicy(), "public, max-age=31536000, immutable");
    this.portalData = this.#policy("PortalData", dataPolicy(), "no-store");
    // The console's door says what its page may ask again for by its tag instead of loading it anew.
    this.consoleData = this.#policy("ConsoleData", dataPolicy(), "no-store", { override: false });
  }

  #policy(
    id: string,
    contentSecurityPolicy: string,
    cacheControl: string,
    { frameOption = DENY, override = true } = {},
  ) {
    const header = (name: string, value: string) => ({ header: name, value, override: true });
    return new cloudfront.ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption, override: true },
        referrerPolicy: {
          referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { ...header("Cache-Control", cacheControl), override },
          header("Cross-Origin-Opener-Policy", "same-origin"),
          header("Cross-Origin-Resource-Policy", "same-origin"),
          header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ],
      },
    });
  }
}
