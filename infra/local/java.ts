import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const LEAST_JAVA = 11;

export interface JavaPlaces {
  /** Where a fetched runtime is kept. */
  readonly directory: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Fetches a runtime below the directory; the default asks the Adoptium project. */
  readonly fetch?: (directory: string) => Promise<unknown>;
  readonly onFetch?: () => void;
}

/**
 * The path of a Java runtime of version 11 or later: from JAVA_HOME, from PATH, one fetched
 * earlier, else one fetched now. Fails with one line that says what to install.
 */
export async function findJava(places: JavaPlaces): Promise<string> {
  const env = places.env ?? process.env;
  const home = env.JAVA_HOME;
  const known = [...(home === undefined ? [] : [join(home, "bin", JAVA)]), JAVA];
  for (const path of [...known, ...(await fetched(places.directory))]) {
    if ((await version(path, env)) >= LEAST_JAVA) return path;
  }
  places.onFetch?.();
  try {
    mkdirSync(places.directory, { recursive: true });
    await (places.fetch ?? fetchRuntime)(places.directory);
    const [path] = await fetched(places.directory);
    if (path !== undefined && (await version(path, env)) >= LEAST_JAVA) return path;
  } catch {
    // The line below says all that helps; why the network refused does not.
  }
  throw new Error(
    `No Java runtime found and none could be fetched: install Java ${LEAST_JAVA} or later (Debian: apt install default-jre-headless) or set JAVA_HOME.`,
  );
}

/** The major version out of what `java -version` prints; 0 when it says none. */
export function majorVersion(printed: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return Number((first === "1" ? second : first) ?? 0);
}

const JAVA = process.platform === "win32" ? "java.exe" : "java";

async function version(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  try {
    const { stderr, stdout } = await promisify(execFile)(path, ["-version"], {
      env: { PATH: env.PATH ?? "" },
      timeout: 20_000,
    });
    return majorVersion(stderr + stdout);
  } catch {
    return 0;
  }
}

async function fetched(directory: string): Promise<string[]> {
  const root = join(directory, "jre");
  if (!existsSync(root)) return [];
  const found: string[] = [];
  for await (const path of glob(`**/bin/${JAVA}`, { cwd: root })) found.push(join(root, path));
  return found;
}

async function fetchRuntime(directory: string): Promise<string> {
  const { install } = await import("njre");
  // njre puts its folder beside the named path, so the name itself does not matter.
  return install(21, { type: "jre", installPath: join(directory, "runtime") });
}
