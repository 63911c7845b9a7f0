import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { VIEW_LISTS, VIEWS_LIMIT } from "../../domain/views.ts";
import { line } from "./common.ts";

const view = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
    name: line(60),
    list: z.enum(VIEW_LISTS),
    /** The query of the list's address, as the console writes it. */
    query: z.string().max(600, "This view has too many filters to be kept."),
  }),
);

export const savedViews = lazy(() =>
  z.strictObject({
    views: z.array(view()).max(VIEWS_LIMIT, `Keep at most ${VIEWS_LIMIT} views.`),
    version: z.int().min(0),
  }),
);
