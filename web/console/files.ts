import type { consoleFileRoutes } from "../../functions/contract/console-files.ts";
import { PREFIX, type ReplyOf, type Route } from "../../functions/contract/route.ts";
import { CallError, refusedCall, type Wire } from "../client.ts";
import { credentials } from "./api.ts";
import { keepFile } from "./keep-file.ts";
import { t } from "./messages/base.ts";
import { counted } from "./state.ts";

type FileRoutes = typeof consoleFileRoutes;

/** Method and path of every route that gives or takes a file; the types hold them to the contract. */
const wires: { readonly [Name in keyof FileRoutes]: Wire<FileRoutes[Name]> } = {
  exportRegister: { door: "console", method: "GET", path: "/risks/export" },
  planRegister: { door: "console", method: "PUT", path: "/risks/import" },
  readSuppliers: { door: "console", method: "PUT", path: "/suppliers/sheet" },
};

/** Fetches the register as a file and hands it to the person under its name. Throws CallError. */
export async function keepRegister(format: "csv" | "json" | "xlsx"): Promise<void> {
  const response = await send(wires.exportRegister, `?format=${format}`);
  const disposition = response.headers.get("content-disposition") ?? "";
  const [, name = `register.${format}`] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  keepFile(decodeURIComponent(name), await response.blob());
}

/** What an edited export would change; nothing is saved. Throws CallError. */
export async function planRegister(file: Blob): Promise<ReplyOf<FileRoutes["planRegister"]>> {
  const response = await send(wires.planRegister, "", file);
  return (await response.json()) as ReplyOf<FileRoutes["planRegister"]>;
}

/** The lines of a workbook of suppliers; nothing is saved. Throws CallError. */
export async function readSuppliers(file: Blob): Promise<ReplyOf<FileRoutes["readSuppliers"]>> {
  const response = await send(wires.readSuppliers, "", file);
  return (await response.json()) as ReplyOf<FileRoutes["readSuppliers"]>;
}

async function send(wire: Wire<Route>, search: string, file?: Blob): Promise<Response> {
  return counted(async () => {
    const response = await fetch(`${PREFIX[wire.door]}${wire.path}${search}`, {
      method: wire.method,
      credentials: "same-origin",
      headers: {
        ...(await credentials()),
        ...(file && { "content-type": "application/octet-stream" }),
      },
      ...(file && { body: file }),
    }).catch((cause: unknown) => {
      throw new CallError(0, "unreachable", t.refused.fault, { cause });
    });
    if (response.ok) return response;
    throw refusedCall(response, await response.json().catch(() => undefined));
  });
}
