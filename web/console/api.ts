import type { ReplyOf } from "../../functions/contract/route.ts";
import { CallError, type CallOptions, client } from "../client.ts";
import { type ConsoleRoutes, type RouteName, routes } from "./routes.ts";
import type { Session } from "./session.ts";
import { counted, sessionEnded } from "./state.ts";

let session: Session | undefined;

/** Makes every later call speak for this session. */
export function speakFor(opened: Session): void {
  session = opened;
}

/**
 * Calls a route of the console by its name. A refused access token is renewed once; when that
 * fails too the page is told that the session has ended. Throws CallError on every refusal.
 */
export async function call<Name extends RouteName>(
  name: Name,
  options: CallOptions<ConsoleRoutes[Name]> = {},
): Promise<ReplyOf<ConsoleRoutes[Name]>> {
  return counted(async () => {
    try {
      return await send<ConsoleRoutes[Name]>(routes[name], options);
    } catch (problem) {
      if (!(problem instanceof CallError) || problem.status !== 401) throw problem;
      const again = await session?.renew().catch(() => false);
      if (again) return await send<ConsoleRoutes[Name]>(routes[name], options);
      sessionEnded.value = true;
      throw problem;
    }
  });
}

/** Every item of a listing route, over all its pages. */
export async function listAll<Name extends ListName>(name: Name): Promise<ItemOf<Name>[]> {
  const items: ItemOf<Name>[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? {} : { query: { cursor } };
    const page: Page<Name> = await call<Name>(name, query as CallOptions<ConsoleRoutes[Name]>);
    items.push(...(page.items as ItemOf<Name>[]));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

export type ListName =
  | "listSuppliers"
  | "listAssessments"
  | "listRisks"
  | "listFindings"
  | "listMembers"
  | "listQuestionnaires";
type Page<Name extends ListName> = ReplyOf<ConsoleRoutes[Name]>;
export type ItemOf<Name extends ListName> = Page<Name>["items"][number];

/** The headers that prove who calls. */
export async function credentials(): Promise<Record<string, string>> {
  return (await session?.headers()) ?? {};
}

const send = client(credentials);
