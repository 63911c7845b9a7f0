import type { fileRoutes } from "../../functions/contract/files.ts";
import { ASSESSMENT_HEADER, PREFIX, type Route } from "../../functions/contract/route.ts";
import type { Comparison } from "../../functions/contract/shapes/files.ts";
import type { Language } from "../../functions/domain/languages.ts";
import { CallError, refusedCall, type Wire } from "../client.ts";

type FileRoutes = typeof fileRoutes;

/** Method and path of every route that gives or takes a file; the types hold them to the contract. */
export const fileWires: { readonly [Name in keyof FileRoutes]: Wire<FileRoutes[Name]> } = {
  getWorkbook: { door: "portal", method: "GET", path: "/answers.xlsx" },
  compareFile: { door: "portal", method: "PUT", path: "/answers.xlsx" },
  getSubmittedWorkbook: { door: "portal", method: "GET", path: "/submission/answers.xlsx" },
  getSubmittedAnswers: { door: "portal", method: "GET", path: "/submission/answers.json" },
};

/**
 * Fetches a file of an assessment, in a language where it has words, and hands it to the person
 * under its name. Throws CallError.
 */
export async function keepFile(
  assessment: string,
  wire: Wire<Route>,
  language?: Language,
): Promise<void> {
  const path: typeof wire.path = language ? `${wire.path}?language=${language}` : wire.path;
  const response = await send(assessment, { ...wire, path });
  const disposition = response.headers.get("content-disposition") ?? "";
  const [, name = "Assay"] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = decodeURIComponent(name);
  link.click();
  // The browser has taken the file over once it has been asked for it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What a file would change; nothing is saved. Throws CallError. */
export async function compareFile(assessment: string, file: Blob): Promise<Comparison> {
  const response = await send(assessment, fileWires.compareFile, file);
  return (await response.json()) as Comparison;
}

async function send(assessment: string, wire: Wire<Route>, file?: Blob): Promise<Response> {
  const response = await fetch(`${PREFIX[wire.door]}${wire.path}`, {
    method: wire.method,
    credentials: "same-origin",
    headers: {
      [ASSESSMENT_HEADER]: assessment,
      ...(file && { "content-type": "application/octet-stream" }),
    },
    ...(file && { body: file }),
  }).catch((cause: unknown) => {
    throw new CallError(0, "unreachable", "The server could not be reached.", { cause });
  });
  if (response.ok) return response;
  const reply: unknown = await response.json().catch(() => undefined);
  throw refusedCall(response, reply);
}
