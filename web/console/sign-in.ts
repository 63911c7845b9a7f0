import type { SignInConfig } from "./config.ts";
import { challengeOf, claimsOf, randomText } from "./pkce.ts";

/** What `sessionStorage` offers; a plain map in tests. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type Tokens = {
  access: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  refresh: string | undefined;
};

export type Arrival =
  | { tokens: Tokens; place: string }
  | { problem: "refused" | "state" | "token" };

const PENDING = "assay.sign-in";

/**
 * Remembers state, nonce, verifier and the place to return to, and gives the address of the
 * sign-in page (authorization code with PKCE).
 */
export async function startSignIn(
  config: SignInConfig,
  place: string,
  store: Store,
): Promise<string> {
  const pending = { state: randomText(), nonce: randomText(), verifier: randomText(), place };
  store.setItem(PENDING, JSON.stringify(pending));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    scope: config.scopes.join(" "),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge_method: "S256",
    code_challenge: await challengeOf(pending.verifier),
  });
  return `${config.authorizeUrl}?${query}`;
}

/** Whether this address is a return from the sign-in page. */
export function isArrival(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has("state") && (query.has("code") || query.has("error"));
}

/**
 * Trades the code of a return for tokens. A state that is not ours, a foreign nonce or a refused
 * trade signs nobody in. A sign-in that leaves the nonce out is taken: the verifier already ties
 * the code to this page.
 */
export async function finishSignIn(
  config: SignInConfig,
  search: string,
  store: Store,
  now: number,
): Promise<Arrival> {
  const pending = takePending(store);
  const query = new URLSearchParams(search);
  if (!pending || query.get("state") !== pending.state) return { problem: "state" };
  const code = query.get("code");
  if (!code) return { problem: "refused" };
  const reply = await trade(config, {
    grant_type: "authorization_code",
    code,
    redirect_uri: config.redirectUri,
    code_verifier: pending.verifier,
  });
  if (!reply) return { problem: "token" };
  const { nonce } = reply.id_token ? claimsOf(reply.id_token) : {};
  if (nonce !== undefined && nonce !== pending.nonce) return { problem: "state" };
  return { tokens: tokensOf(reply, undefined, now), place: ownPlace(pending.place) };
}

/** Fresh tokens, or undefined when the refresh token no longer holds. */
export async function refreshTokens(
  config: SignInConfig,
  refresh: string,
  now: number,
): Promise<Tokens | undefined> {
  const reply = await trade(config, { grant_type: "refresh_token", refresh_token: refresh });
  return reply && tokensOf(reply, refresh, now);
}

/** The address that ends the session at the sign-in as well; undefined where there is none. */
export function signOutAddress(config: SignInConfig): string | undefined {
  if (!config.logoutUrl) return undefined;
  const query = new URLSearchParams({
    client_id: config.clientId,
    logout_uri: config.redirectUri,
  });
  return `${config.logoutUrl}?${query}`;
}

type Pending = { state: string; nonce: string; verifier: string; place: string };
type TokenReply = {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in: number;
};

function takePending(store: Store): Pending | undefined {
  const text = store.getItem(PENDING);
  store.removeItem(PENDING);
  return text === null ? undefined : (JSON.parse(text) as Pending);
}

/** Throws when the sign-in cannot be reached; undefined when it refuses. */
async function trade(
  config: SignInConfig,
  fields: Record<string, string>,
): Promise<TokenReply | undefined> {
  const response = await fetch(config.tokenUrl, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: config.clientId, ...fields }).toString(),
  });
  if (response.status >= 500) throw new Error(`The sign-in answered ${response.status}.`);
  if (!response.ok) return undefined;
  const reply = (await response.json()) as Partial<TokenReply>;
  return reply.access_token
    ? { expires_in: 300, ...reply, access_token: reply.access_token }
    : undefined;
}

function tokensOf(reply: TokenReply, refresh: string | undefined, now: number): Tokens {
  return {
    access: reply.access_token,
    expiresAt: now + reply.expires_in * 1000,
    refresh: reply.refresh_token ?? refresh,
  };
}

/** A place of this site only; `//host` would leave it. */
function ownPlace(place: string): string {
  return /^\/(?![/\\])/.test(place) ? place : "/";
}
