import { loadConfig, type SignInConfig } from "./config.ts";
import { forgetMember } from "./known-member.ts";
import {
  finishSignIn,
  isArrival,
  refreshTokens,
  type Store,
  signOutAddress,
  startSignIn,
  type Tokens,
} from "./sign-in.ts";

export type SessionStart = "signed-in" | "signed-out" | "state" | "refused" | "token" | "unknown";

const REFRESH = "assay.refresh";
/** Tokens are renewed this long before they end, so that no call meets the end. */
const MARGIN = 60_000;

/**
 * The member's session in this tab: the access token lives in memory, the refresh token in
 * `sessionStorage`, so a reload stays signed in and a closed tab does not.
 */
export class Session {
  readonly #config: () => Promise<SignInConfig>;
  readonly #store: Store;
  readonly #now: () => number;
  #tokens: Tokens | undefined;
  #renewing: Promise<Tokens | undefined> | undefined;

  constructor(config: () => Promise<SignInConfig>, store: Store, now: () => number) {
    this.#config = config;
    this.#store = store;
    this.#now = now;
  }

  /** A session that reads the configuration of this site when it first needs it. */
  static of(store: Store): Session {
    let config: Promise<SignInConfig> | undefined;
    const once = () => {
      config ??= loadConfig().catch((problem: unknown) => {
        config = undefined;
        throw problem;
      });
      return config;
    };
    return new Session(once, store, () => Date.now());
  }

  /**
   * Picks up a return from the sign-in page or an earlier session of this tab. `place` is where
   * the member wanted to go, set after a return only.
   */
  async start(search: string): Promise<{ outcome: SessionStart; place?: string }> {
    // Whoever has to sign in learns at once where that cannot be done.
    const config = await this.#config();
    if (isArrival(search)) {
      const arrival = await finishSignIn(config, search, this.#store, this.#now());
      if ("problem" in arrival) return { outcome: arrival.problem };
      this.#keep(arrival.tokens);
      return { outcome: "signed-in", place: arrival.place };
    }
    return { outcome: (await this.#renewed()) ? "signed-in" : "signed-out" };
  }

  /** Whether an earlier session of this tab may go on; its tokens are renewed by the first call. */
  mayResume(search: string): boolean {
    return !isArrival(search) && this.#store.getItem(REFRESH) !== null;
  }

  /** Headers for a call of the API; without a session they are empty and the call is refused. */
  async headers(): Promise<Record<string, string>> {
    const held = this.#tokens;
    const fresh = held && held.expiresAt - MARGIN > this.#now() ? held : await this.#renewed();
    return fresh ? { authorization: `Bearer ${fresh.access}` } : {};
  }

  /** Forgets an access token the server refused and tries once for another one. */
  async renew(): Promise<boolean> {
    this.#tokens = undefined;
    return (await this.#renewed()) !== undefined;
  }

  /** The address of the sign-in page that returns to `place`. */
  async signInAddress(place: string): Promise<string> {
    return startSignIn(await this.#config(), place, this.#store);
  }

  /** Ends the session here and gives the address that ends it at the sign-in as well. */
  async signOut(): Promise<string | undefined> {
    this.#tokens = undefined;
    this.#store.removeItem(REFRESH);
    forgetMember(this.#store);
    return signOutAddress(await this.#config());
  }

  /** One renewal at a time, whoever asks. */
  #renewed(): Promise<Tokens | undefined> {
    this.#renewing ??= this.#askForTokens().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #askForTokens(): Promise<Tokens | undefined> {
    const refresh = this.#store.getItem(REFRESH);
    if (refresh === null) return undefined;
    const tokens = await refreshTokens(await this.#config(), refresh, this.#now());
    if (tokens) this.#keep(tokens);
    else this.#store.removeItem(REFRESH);
    return tokens;
  }

  #keep(tokens: Tokens): void {
    this.#tokens = tokens;
    if (tokens.refresh) this.#store.setItem(REFRESH, tokens.refresh);
  }
}
