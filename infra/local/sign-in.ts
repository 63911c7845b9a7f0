import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";

/** What the console reads as `/config.json`. */
const SiteConfig = z.object({
  authorizeUrl: z.string(),
  tokenUrl: z.string(),
  logoutUrl: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()),
});

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
}

/**
 * Signs in as the console does, by authorization code and PKCE through the sign-in page, and
 * returns the tokens. Fails when the page does not take the password.
 */
export async function signIn(origin: string, email: string, password: string): Promise<Tokens> {
  const config = SiteConfig.parse(await (await fetch(`${origin}/config.json`)).json());
  const verifier = randomBytes(32).toString("base64url");
  const common = {
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    response_type: "code",
    scope: config.scopes.join(" "),
    state: randomBytes(8).toString("hex"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const page = await fetch(`${config.authorizeUrl}?${new URLSearchParams(common)}`);
  if (!page.ok) throw new Error(`The sign-in page refused: ${await page.text()}`);
  const sent = await fetch(config.authorizeUrl, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...common, username: email, password }),
  });
  const back = new URL(sent.headers.get("location") ?? "about:blank");
  const code = back.searchParams.get("code");
  if (code === null || back.searchParams.get("state") !== common.state) {
    throw new Error(`The sign-in page did not take ${email}`);
  }
  const reply = await fetch(config.tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: config.clientId,
      redirect_uri: config.redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  if (!reply.ok) throw new Error(`No tokens for ${email}: ${await reply.text()}`);
  const tokens = z.object({ access_token: z.string(), id_token: z.string() });
  const { access_token: accessToken, id_token: idToken } = tokens.parse(await reply.json());
  return { accessToken, idToken };
}
