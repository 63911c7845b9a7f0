import * as z from "zod";
import { lazy } from "../domain/lazy.ts";
import type { Head } from "./head.ts";

/** Figures shown in lists are refreshed at most once in this time. */
const REFRESH_MS = 60_000;

const listed = lazy(() =>
  z.object({ row: z.object({ progress: z.object({ at: z.string().optional() }) }) }),
);

/** Whether the list shows this assessment's progress as it was a minute ago or earlier. */
export function progressIsOld(head: Head, now: string): boolean {
  const found = listed().safeParse(head);
  if (!found.success) return false;
  const { at } = found.data.row.progress;
  return at === undefined || Date.parse(now) - Date.parse(at) >= REFRESH_MS;
}
