import { afterEach, describe, expect, test, vi } from "vitest";
import { parseConfig, type SignInConfig } from "../../../web/console/config.ts";
import { base64url, challengeOf, claimsOf } from "../../../web/console/pkce.ts";
import {
  finishSignIn,
  isArrival,
  refreshTokens,
  type Store,
  signOutAddress,
  startSignIn,
} from "../../../web/console/sign-in.ts";

const config: SignInConfig = {
  authorizeUrl: "https://login.example/authorize",
  tokenUrl: "https://login.example/token",
  logoutUrl: "https://login.example/logout",
  clientId: "client-1",
  redirectUri: "https://assay.example/",
  scopes: ["openid", "email"],
};

function memory(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

/** The token page answers with this; what it was sent is kept. */
function tokenPage(status: number, reply: object) {
  const page = vi.fn((_url: string, _request: { body: string }) =>
    Promise.resolve(new Response(JSON.stringify(reply), { status })),
  );
  vi.stubGlobal("fetch", page);
  return page;
}

const idToken = (claims: object) =>
  `e30.${base64url(new TextEncoder().encode(JSON.stringify(claims)))}.sig`;

async function started(place = "/risks?band=high") {
  const store = memory();
  const query = new URL(await startSignIn(config, place, store)).searchParams;
  const back = `?code=code-1&state=${query.get("state")}`;
  return { store, query, back };
}

afterEach(() => vi.unstubAllGlobals());

describe("the way to the sign-in page", () => {
  test("it carries a challenge, a state and a nonce, and no secret", async () => {
    const { query } = await started();
    expect(query.get("code_challenge_method")).toBe("S256");
    expect(query.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    expect(query.get("state")).not.toBe(query.get("nonce"));
    expect([...query.keys()]).not.toContain("code_verifier");
  });

  test("the challenge is the one of RFC 7636, appendix B", async () => {
    expect(await challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    );
  });
});

describe("the way back", () => {
  test("the code is traded for tokens and the member lands where they wanted to go", async () => {
    const { store, query, back } = await started();
    const page = tokenPage(200, {
      access_token: "a",
      refresh_token: "r",
      expires_in: 60,
      id_token: idToken({ nonce: query.get("nonce") }),
    });
    expect(await finishSignIn(config, back, store, 1000)).toEqual({
      tokens: { access: "a", refresh: "r", expiresAt: 61_000 },
      place: "/risks?band=high",
    });
    const sent = new URLSearchParams(page.mock.calls[0]?.[1].body);
    expect(await challengeOf(sent.get("code_verifier") ?? "")).toBe(query.get("code_challenge"));
  });

  test("a state that is not ours signs nobody in and asks for no token", async () => {
    const { store } = await started();
    const page = tokenPage(200, { access_token: "a" });
    const arrival = await finishSignIn(config, "?code=code-1&state=other", store, 0);
    expect(arrival).toEqual({ problem: "state" });
    expect(page).not.toHaveBeenCalled();
  });

  test("a return is used once", async () => {
    const { store, back } = await started();
    tokenPage(200, { access_token: "a" });
    await finishSignIn(config, back, store, 0);
    expect(await finishSignIn(config, back, store, 0)).toEqual({ problem: "state" });
  });

  test("a foreign nonce signs nobody in", async () => {
    const { store, back } = await started();
    tokenPage(200, { access_token: "a", id_token: idToken({ nonce: "other" }) });
    expect(await finishSignIn(config, back, store, 0)).toEqual({ problem: "state" });
  });

  test("a refused trade and a refused sign-in say so", async () => {
    const first = await started();
    tokenPage(400, { error: "invalid_grant" });
    expect(await finishSignIn(config, first.back, first.store, 0)).toEqual({ problem: "token" });
    const second = await started();
    const refused = `?error=access_denied&state=${second.query.get("state")}`;
    expect(await finishSignIn(config, refused, second.store, 0)).toEqual({ problem: "refused" });
  });

  test.for(["//evil.example", "https://evil.example", "/\\evil.example"])(
    "%s is no place of this site",
    async (place) => {
      const { store, back } = await started(place);
      tokenPage(200, { access_token: "a" });
      expect(await finishSignIn(config, back, store, 0)).toMatchObject({ place: "/" });
    },
  );

  test.for([
    ["?code=c&state=s", true],
    ["?error=e&state=s", true],
    ["?status=running", false],
    ["", false],
  ] as const)("%s is a return: %s", ([search, arrival]) => {
    expect(isArrival(search)).toBe(arrival);
  });
});

describe("tokens", () => {
  test("a refresh keeps the refresh token where no new one is given", async () => {
    tokenPage(200, { access_token: "b", expires_in: 10 });
    expect(await refreshTokens(config, "r", 0)).toEqual({
      access: "b",
      refresh: "r",
      expiresAt: 10_000,
    });
  });

  test("a refresh token that no longer holds is told apart from a sign-in that is down", async () => {
    tokenPage(400, {});
    expect(await refreshTokens(config, "r", 0)).toBeUndefined();
    tokenPage(503, {});
    await expect(refreshTokens(config, "r", 0)).rejects.toThrow("503");
  });

  test("claims are read with letters beyond ASCII", () => {
    expect(claimsOf(idToken({ name: "Öztürk" }))).toEqual({ name: "Öztürk" });
  });
});

describe("the configuration", () => {
  test("a site without a page to sign out at ends the session here only", () => {
    const { logoutUrl: _, ...rest } = config;
    expect(signOutAddress(parseConfig(rest))).toBeUndefined();
    expect(signOutAddress(config)).toContain("logout_uri=https%3A%2F%2Fassay.example%2F");
  });

  test("a missing address is named", () => {
    expect(() => parseConfig({ ...config, tokenUrl: "" })).toThrow("tokenUrl");
    expect(() => parseConfig("nonsense")).toThrow("authorizeUrl");
  });
});
