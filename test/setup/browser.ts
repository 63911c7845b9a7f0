import { browserPath } from "../../infra/browser-path.ts";

/**
 * Unpacks the browser before any file asks for it: of two files that start at once one would find it
 * half written, and a file that is still being written cannot be run.
 */
export default async function setup(): Promise<void> {
  await browserPath();
}
