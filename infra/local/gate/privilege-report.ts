import { grantText } from "./grants.ts";
import type { Privileges } from "./privileges.ts";

/**
 * Least privilege as text: per function what is granted and was not used, with its reason where it
 * has one, and what was used and is not granted.
 */
export function privilegeReport({ functions }: Privileges): string {
  return functions
    .flatMap(({ function: name, granted, used, unused, excused, missing }) => [
      `${name}: ${granted} granted, ${used} used`,
      ...listed("granted, not used", unused.map(grantText)),
      ...listed(
        "granted, not used, with a reason",
        excused.map(({ grant, reason }) => `${grantText(grant)}: ${reason}`),
      ),
      ...listed("used, not granted", missing.map(grantText)),
    ])
    .join("\n");
}

function listed(title: string, lines: readonly string[]): string[] {
  return [`  ${title}: ${lines.length === 0 ? "none" : ""}`.trimEnd(), ...lines.map(indented)];
}

function indented(line: string): string {
  return `    ${line}`;
}
