// Runs a foreign program that would outlive us: `node leash.ts <command> <arguments…>`.
// Standard input is the lifeline: the operating system closes it even when our owner is killed.
import { spawn } from "node:child_process";

const [command = "", ...rest] = process.argv.slice(2);
const child = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });

process.stdin.resume();
process.stdin.once("close", end);
process.once("SIGTERM", end);
process.on("SIGINT", () => undefined);
child.once("error", () => process.exit(127));
child.once("exit", (code) => process.exit(code ?? 1));

function end(): void {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), 2000).unref();
}
