import * as z from "zod";
import { lazy } from "../domain/lazy.ts";
import type { Route } from "./route.ts";
import { file } from "./shapes/files.ts";
import { registerPlan } from "./shapes/register-plan.ts";
import { supplierSheet } from "./shapes/supplier-sheet.ts";

/**
 * What the console gives and takes as files. A function of its own answers these routes, so that
 * the code that reads workbooks never weighs on the others; it reads and never writes.
 */
export const consoleFileRoutes = {
  exportRegister: {
    door: "console",
    method: "GET",
    path: "/risks/export",
    summary: "The register as a file: CSV, JSON or a workbook; each can be brought back",
    query: lazy(() => z.strictObject({ format: z.enum(["csv", "json", "xlsx"]) })),
    gives: "file",
    reply: file,
  },
  planRegister: {
    door: "console",
    method: "PUT",
    path: "/risks/import",
    summary: "Line by line what an edited export would change; saves nothing",
    roles: ["risk-manager", "owner"],
    takes: "file",
    reply: registerPlan,
  },
  readSuppliers: {
    door: "console",
    method: "PUT",
    path: "/suppliers/sheet",
    summary: "The lines of a workbook of suppliers, to be matched and brought in; saves nothing",
    roles: ["procurement"],
    takes: "file",
    reply: supplierSheet,
  },
} as const satisfies Record<string, Route>;
