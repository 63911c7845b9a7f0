import { access } from "node:fs/promises";

/** Where Chrome and Chromium are installed on Linux and macOS; `CHROME_PATH` comes first. */
const INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The installed Chrome or Chromium if there is one, else the binary inside `@sparticuz/chromium`,
 * unpacked where it is first asked for.
 */
export async function browserPath(): Promise<string> {
  for (const path of INSTALLED) if (path && (await exists(path))) return path;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
