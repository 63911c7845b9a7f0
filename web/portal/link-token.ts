/*
 * The token of the link a tab was opened with, so that a reload after the session has ended asks for
 * a new code in place. It stays in the tab and goes with it; the link alone shows what its mail said.
 */

const PREFIX = "assay-link-";

export function keepToken(assessment: string, token: string): void {
  try {
    sessionStorage.setItem(PREFIX + assessment, token);
  } catch {
    // A browser that keeps nothing asks for the link again after a reload.
  }
}

export function keptToken(assessment: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + assessment) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetToken(assessment: string): void {
  try {
    sessionStorage.removeItem(PREFIX + assessment);
  } catch {
    // Nothing was kept either.
  }
}
