import { afterEach, expect, test, vi } from "vitest";
import { Session } from "../../../web/console/session.ts";
import type { Store } from "../../../web/console/sign-in.ts";

const config = {
  authorizeUrl: "https://login.example/authorize",
  tokenUrl: "https://login.example/token",
  logoutUrl: undefined,
  clientId: "client-1",
  redirectUri: "https://assay.example/",
  scopes: ["openid"],
};

function opened(refresh: string | null) {
  const held = new Map<string, string>(refresh === null ? [] : [["assay.refresh", refresh]]);
  const store: Store = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
  const clock = { now: 0 };
  return {
    session: new Session(
      async () => config,
      store,
      () => clock.now,
    ),
    clock,
    held,
  };
}

function tokenPage(status = 200) {
  let count = 0;
  const page = vi.fn(() => {
    count += 1;
    const reply = { access_token: `access-${count}`, expires_in: 3600 };
    return Promise.resolve(new Response(JSON.stringify(reply), { status }));
  });
  vi.stubGlobal("fetch", page);
  return page;
}

afterEach(() => vi.unstubAllGlobals());

test("a reload stays signed in; calls at the same time renew once", async () => {
  const page = tokenPage();
  const { session } = opened("refresh-1");
  expect(await session.start("")).toEqual({ outcome: "signed-in" });
  await Promise.all([session.headers(), session.headers()]);
  expect(page).toHaveBeenCalledTimes(1);
  expect(await session.headers()).toEqual({ authorization: "Bearer access-1" });
});

test("a token is renewed before it ends", async () => {
  tokenPage();
  const { session, clock } = opened("refresh-1");
  await session.start("");
  clock.now = 3_541_000;
  expect(await session.headers()).toEqual({ authorization: "Bearer access-2" });
});

test("the access token is never stored", async () => {
  tokenPage();
  const { session, held } = opened("refresh-1");
  await session.start("");
  expect([...held.values()].join()).not.toContain("access");
});

test("without a refresh token, or with one that no longer holds, nobody is signed in", async () => {
  tokenPage(400);
  expect((await opened(null).session.start("")).outcome).toBe("signed-out");
  const { session, held } = opened("refresh-1");
  expect((await session.start("")).outcome).toBe("signed-out");
  expect(held.size).toBe(0);
  expect(await session.headers()).toEqual({});
});

test("signing out forgets every token", async () => {
  tokenPage();
  const { session, held } = opened("refresh-1");
  await session.start("");
  expect(await session.signOut()).toBeUndefined();
  expect(held.size).toBe(0);
  expect(await session.headers()).toEqual({});
});
