/** The construct id of a deployed function; its bundle carries the same name. */
export type FunctionName =
  | "ConsoleApi"
  | "ConsoleFiles"
  | "PortalApi"
  | "PortalFiles"
  | "Assessor"
  | "Messenger"
  | "MailFeedback"
  | "Sweep";

/** The file each function starts in, relative to the repository. */
export const functionEntries: Readonly<Record<FunctionName, string>> = {
  ConsoleApi: "functions/console/handler.ts",
  ConsoleFiles: "functions/console/files/handler.ts",
  PortalApi: "functions/portal/handler.ts",
  PortalFiles: "functions/portal/files/handler.ts",
  Assessor: "functions/jobs/assessor.ts",
  Messenger: "functions/jobs/messenger.ts",
  MailFeedback: "functions/jobs/mail-feedback.ts",
  Sweep: "functions/jobs/sweep.ts",
};
