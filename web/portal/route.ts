/** Where in the portal a person is; the fragment of the address says it, so no server sees it. */
export type Route =
  | { page: "link"; token: string }
  | { page: "none" }
  | { page: "mangled" }
  | { page: Plain; assessment: string }
  | { page: "section"; assessment: string; section: string; question?: string };

/** A place inside an assessment. */
export type Place = Exclude<Route, { page: "link" | "none" | "mangled" }>;

/** The pages that need nothing but their name in the address. */
const PLAIN = ["code", "check", "attest", "receipt", "team", "findings", "workbook"] as const;

type Plain = "tasks" | (typeof PLAIN)[number];

const TOKEN = /^[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/;
const ID = /^[A-Za-z0-9_-]{1,60}$/;

/**
 * Reads a fragment with or without its `#`. A link token is exactly 43 characters of base64url;
 * punctuation a mail program glued behind it is dropped.
 */
export function parseRoute(fragment: string): Route {
  const text = fragment.replace(/^#/, "");
  if (text === "" || text === "/") return { page: "none" };
  if (!text.startsWith("/")) {
    const token = TOKEN.exec(text)?.[0];
    return token ? { page: "link", token } : { page: "mangled" };
  }
  const [assessment = "", page = "", section = "", question] = text.slice(1).split("/");
  if (!ID.test(assessment)) return { page: "mangled" };
  if (page === "section" && ID.test(section)) {
    return { page, assessment, section, ...(question && ID.test(question) && { question }) };
  }
  for (const plain of PLAIN) {
    if (page === plain) return { page: plain, assessment };
  }
  return { page: "tasks", assessment };
}

/** The fragment of a place; `parseRoute(routeTo(x))` is `x` again for every place of a person. */
export function routeTo(route: Place): string {
  const { assessment, page } = route;
  if (page === "tasks") return `#/${assessment}`;
  if (page !== "section") return `#/${assessment}/${page}`;
  const question = route.question ? `/${route.question}` : "";
  return `#/${assessment}/section/${route.section}${question}`;
}
