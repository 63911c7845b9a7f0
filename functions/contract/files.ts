import type { Route } from "./route.ts";
import { comparison, file } from "./shapes/files.ts";
import { spokenQuery } from "./shapes/portal.ts";

/**
 * What the portal gives and takes as files. A function of its own answers these routes, so that
 * reading a stranger's workbook never stands in the way of saving an answer.
 */
export const fileRoutes = {
  getWorkbook: {
    door: "portal",
    method: "GET",
    path: "/answers.xlsx",
    summary: "The questions with the answers so far as a workbook to fill in offline",
    gate: "proved",
    who: ["lead", "delegate"],
    query: spokenQuery,
    gives: "file",
    reply: file,
  },
  compareFile: {
    door: "portal",
    method: "PUT",
    path: "/answers.xlsx",
    summary:
      "What a filled-in workbook, or an earlier download (workbook or JSON), would change; saves nothing",
    gate: "proved",
    who: ["lead", "delegate"],
    takes: "file",
    reply: comparison,
  },
  getSubmittedWorkbook: {
    door: "portal",
    method: "GET",
    path: "/submission/answers.xlsx",
    summary: "The submitted answers as a workbook",
    gate: "proved",
    who: ["lead", "signatory"],
    query: spokenQuery,
    gives: "file",
    reply: file,
  },
  getSubmittedAnswers: {
    door: "portal",
    method: "GET",
    path: "/submission/answers.json",
    summary: "The submitted answers as JSON, with the questions as they were asked",
    gate: "proved",
    who: ["lead", "signatory"],
    gives: "file",
    reply: file,
  },
} as const satisfies Record<string, Route>;
