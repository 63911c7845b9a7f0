import { fromRoot } from "../../root.ts";

/** A function's entry, as Lambda calls it. */
export type Handler = (event: unknown, context: object) => Promise<unknown>;

/** The platform's functions and the file of each. */
const FILES = {
  ConsoleApi: "functions/console/handler.ts",
  PortalApi: "functions/portal/handler.ts",
  Messenger: "functions/jobs/messenger.ts",
  Assessor: "functions/jobs/assessor.ts",
  Sweep: "functions/jobs/sweep.ts",
  MailFeedback: "functions/jobs/mail-feedback.ts",
  PortalFiles: "functions/portal/files/handler.ts",
};

export type InsideFunction = keyof typeof FILES;

/** Loads the source of every function into this process, by file path as the template does. */
export async function loadHandlers(): Promise<Readonly<Record<InsideFunction, Handler>>> {
  const load = async (file: string): Promise<Handler> => {
    const module = (await import(fromRoot(file))) as { handler: Handler };
    return module.handler;
  };
  return {
    ConsoleApi: await load(FILES.ConsoleApi),
    PortalApi: await load(FILES.PortalApi),
    Messenger: await load(FILES.Messenger),
    Assessor: await load(FILES.Assessor),
    Sweep: await load(FILES.Sweep),
    MailFeedback: await load(FILES.MailFeedback),
    PortalFiles: await load(FILES.PortalFiles),
  };
}
