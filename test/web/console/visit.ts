import type { Browser, BrowserContext, Page } from "playwright-core";
import { type FakeApi, fakeApi } from "./fake-api.ts";
import type { Site } from "./site.ts";

/** One member's browser on the console, with what it complained about. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  api: FakeApi;
  complaints: string[];
  /** Opens a page of the console, signed in. */
  open: (path: string) => Promise<void>;
};

export type VisitOptions = {
  width?: number;
  role?: string;
  scheme?: "light" | "dark";
  signedIn?: boolean;
  /** What the browser asks for; the console follows it until its member chooses. */
  locale?: string;
};

export async function visit(
  browser: Browser,
  site: Site,
  options: VisitOptions = {},
): Promise<Visit> {
  const {
    width = 1440,
    role = "admin",
    scheme = "light",
    signedIn = true,
    locale = "en-GB",
  } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  await page.route("**/config.json", (route) => route.fulfill({ json: config(site.origin) }));
  await page.route("https://login.example/token", (route) =>
    route.fulfill({
      json: { access_token: "access-1", refresh_token: "refresh-1", expires_in: 3600 },
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  const api = await fakeApi(page, role);
  if (signedIn) {
    await page.addInitScript(() => sessionStorage.setItem("assay.refresh", "refresh-1"));
  }
  return {
    page,
    context,
    api,
    complaints,
    open: async (path) => {
      await page.goto(site.origin + path);
      await page.locator("h1").waitFor();
    },
  };
}

function config(origin: string) {
  return {
    authorizeUrl: "https://login.example/authorize",
    tokenUrl: "https://login.example/token",
    clientId: "client-1",
    redirectUri: `${origin}/`,
    scopes: ["openid", "email"],
  };
}
