import { fileRoutes } from "../../contract/files.ts";
import { endpoint } from "../../http/endpoint.ts";
import { identify } from "../identify.ts";
import { compareFile } from "./compare-file.ts";
import { getSubmittedAnswers } from "./get-submitted-answers.ts";
import { getSubmittedWorkbook } from "./get-submitted-workbook.ts";
import { getWorkbook } from "./get-workbook.ts";

/** The portal's files, apart from its other calls: this function reads and never writes. */
export const handler = endpoint({
  routes: fileRoutes,
  identify,
  acts: { getWorkbook, compareFile, getSubmittedWorkbook, getSubmittedAnswers },
});
