/** Where to sign in; written beside the page by whoever deploys it. */
export type SignInConfig = {
  authorizeUrl: string;
  tokenUrl: string;
  /** Absent where the sign-in has no page to sign out at. */
  logoutUrl: string | undefined;
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
};

/** Reads `/config.json`; throws with a plain sentence when it is missing or of another shape. */
export async function loadConfig(): Promise<SignInConfig> {
  // The page asks for it beside its own files; it is served to be stored nowhere.
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`config.json could not be read (${response.status}).`);
  return parseConfig(await response.json());
}

/** Refuses a configuration without one of the addresses or the client. */
export function parseConfig(value: unknown): SignInConfig {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const text = (name: string) => {
    const found = given[name];
    if (typeof found !== "string" || found === "") throw new Error(`config.json lacks ${name}.`);
    return found;
  };
  const { scopes, logoutUrl } = given;
  return {
    authorizeUrl: text("authorizeUrl"),
    tokenUrl: text("tokenUrl"),
    logoutUrl: typeof logoutUrl === "string" && logoutUrl !== "" ? logoutUrl : undefined,
    clientId: text("clientId"),
    redirectUri: text("redirectUri"),
    scopes: Array.isArray(scopes) ? scopes.map(String) : ["openid"],
  };
}
