/** What a command says for people, and for scripts under `--json`. */
export type Said = { readonly text: string; readonly data: Readonly<Record<string, string>> };

/**
 * Runs a command on this process's arguments and prints what it says. A refusal or a wrong argument
 * is printed as one line with the usage, and the process ends with 1.
 */
export async function command(
  usage: string,
  work: (args: readonly string[]) => Promise<Said>,
): Promise<void> {
  const args = process.argv.slice(2);
  const json = args.includes("--json");
  try {
    const { text, data } = await work(args.filter((arg) => arg !== "--json"));
    console.log(json ? JSON.stringify(data) : text);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 1;
  }
}
