/** Where the page keeps what its parts share with it. */
const SHELF = "globalThis.assayPage";

/**
 * The entry's code for a place inside the page. There it has no address to be imported from: what
 * it would export it puts on a shelf instead, at its end, before any part can have been fetched;
 * and its parts are named by their place on the site. `folder` is the parts' place, "/assets/x/".
 */
export function lendToParts(entry: string, folder: string): string {
  const exported = /export\s*\{([^}]*)\};?\s*$/;
  const names = exported.exec(entry)?.[1] ?? "";
  const shelf = pairs(names).map(([own, name]) => `${name}:${own}`);
  return entry
    .replace(exported, () => `${SHELF}={${shelf.join(",")}};`)
    .replace(/\bimport\((["'`])\.\//g, (_all, quote: string) => `import(${quote}${folder}`);
}

/** A part that imports the entry takes the same names from the shelf. Throws on any other use. */
export function borrowFromPage(part: string, entryFile: string): string {
  const file = entryFile.replace(/^.*\//, "").replaceAll(".", "\\.");
  const imported = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["'][^"']*${file}["'];?`, "g");
  const bare = new RegExp(`import\\s*["'][^"']*${file}["'];?`, "g");
  const borrowed = part
    .replace(imported, (_all, names: string) => {
      const taken = pairs(names).map(([name, own]) => (name === own ? name : `${name}:${own}`));
      return `const{${taken.join(",")}}=${SHELF};`;
    })
    .replace(bare, "");
  if (new RegExp(file).test(borrowed)) {
    throw new Error(`A part uses ${entryFile} in a way that cannot be borrowed.`);
  }
  return borrowed;
}

/** "a as b, c" → [[a, b], [c, c]] */
function pairs(names: string): [string, string][] {
  return names
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [from = "", to = from] = each.split(/\s+as\s+/);
      return [from, to];
    });
}
