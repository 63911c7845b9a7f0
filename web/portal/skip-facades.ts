/** A built file and its code. */
type Part = { fileName: string; code: string };

/**
 * Leads fetches past parts that only hand on what another part exports: one round trip less.
 * Returns the names of the parts that nothing fetches any more.
 */
export function skipFacades(parts: readonly Part[]): string[] {
  const skipped: string[] = [];
  for (const { fileName, code } of parts) {
    const [, names = "", behind] =
      /^export\s*\{([^}]*)\}\s*from\s*["']\.\/([^"']+)["'];?\s*$/.exec(code) ?? [];
    if (!behind) continue;
    const given = names.split(",").map((each) => {
      const [from = "", to = from] = each.trim().split(/\s+as\s+/);
      return `${to}:m.${from}`;
    });
    const call = `import("./${behind}").then(m=>({${given.join(",")}}))`;
    const file = fileName.replace(/^.*\//, "").replaceAll(".", "\\.");
    const fetched = new RegExp(`\\bimport\\((["'\`])\\./${file}\\1\\)`, "g");
    for (const part of parts) part.code = part.code.replace(fetched, () => call);
    skipped.push(fileName);
  }
  return skipped;
}
