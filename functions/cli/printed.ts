import { Refusal } from "../domain/errors.ts";

/**
 * Runs a command on this process's arguments and prints the text it gives as it is. A refusal is
 * printed with the path to each value that is at fault, any other error with the usage; the
 * process then ends with 1.
 */
export function printed(usage: string, work: (args: readonly string[]) => string): void {
  // Whoever reads no further (`… | head`) has what they wanted; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.stdout.write(work(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${said(error, usage)}\n`);
    process.exitCode = 1;
  }
}

function said(error: unknown, usage: string): string {
  if (error instanceof Refusal) {
    return [error.message, ...error.fields.map((each) => `  ${each.path}: ${each.message}`)].join(
      "\n",
    );
  }
  return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`;
}
