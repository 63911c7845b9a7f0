import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import type { JwtRule } from "./http-api.ts";

export type Claims = Readonly<Record<string, string>>;

/**
 * Checks bearer tokens as an HTTP API's JWT authorizer does: signature by the issuer's keys,
 * issuer, times, and audience by `aud` or, when the token has none, by `client_id`. Returns the
 * claims as text, or null for a token that does not hold.
 */
export function jwtAuthorizer(
  rule: JwtRule,
): (header: string | undefined) => Promise<Claims | null> {
  const keys = createRemoteJWKSet(new URL(`${rule.issuer}/.well-known/jwks.json`));
  return async (header) => {
    const token = header?.replace(/^bearer /i, "");
    if (!token) return null;
    try {
      const { payload } = await jwtVerify(token, keys, { issuer: rule.issuer });
      return isFor(payload, rule.audience) ? asText(payload) : null;
    } catch {
      return null;
    }
  };
}

function isFor({ aud, client_id: client }: JWTPayload, audience: readonly string[]): boolean {
  const named = aud ?? client;
  return (Array.isArray(named) ? named : [named]).some(
    (one) => typeof one === "string" && audience.includes(one),
  );
}

function asText(payload: JWTPayload): Claims {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );
}
