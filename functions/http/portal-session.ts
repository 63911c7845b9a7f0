import type { HttpRequest } from "./request.ts";

/** The cookie that holds the secret of a session; one per assessment, so that tabs never mix. */
export function sessionCookieName(assessment: string): string {
  return `__Host-assay-${assessment}`;
}

/** The secret a request brought for an assessment. */
export function sessionSecret(request: HttpRequest, assessment: string): string | undefined {
  return request.cookies[sessionCookieName(assessment)] || undefined;
}

/** The cookie that keeps a session: same site only, out of reach of scripts, gone with the browser. */
export function sessionCookie(assessment: string, secret: string): string {
  return `${sessionCookieName(assessment)}=${secret}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

/** The cookie that takes a session away. */
export function endedCookie(assessment: string): string {
  return `${sessionCookie(assessment, "")}; Max-Age=0`;
}
