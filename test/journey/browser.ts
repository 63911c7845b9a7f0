import { spawn } from "node:child_process";
import { type Browser, chromium } from "playwright-core";
import { browserPath } from "../../infra/browser-path.ts";

/** Switches off everything a browser does on its own, so that only the page speaks. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A headless browser: the installed Chrome or Chromium if there is one, else the binary inside
 * `@sparticuz/chromium`. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: QUIET });
}

/** A browser with a profile on disk that can be ended as a power cut ends it. */
export type KillableBrowser = { browser: Browser; kill: () => Promise<void> };

/** Starts a headless browser on a profile folder; what it keeps outlives `kill`. */
export async function launchOnProfile(folder: string): Promise<KillableBrowser> {
  const args = [...QUIET, "--headless", "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  const child = spawn(await browserPath(), [...args, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("The browser did not start.");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`The browser ended at once: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const kill = async () => {
    if (child.signalCode === null && child.exitCode === null) {
      process.kill(-pid, "SIGKILL"); // the whole group, renderers and storage included
    }
    await ended;
  };
  return { browser, kill };
}
