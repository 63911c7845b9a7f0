import type * as z from "zod";
import type { PortalRole } from "../domain/portal-role.ts";
import type { Role } from "../domain/roles.ts";

/** What a portal caller must have proved: nothing, the link, or the mailbox as well. */
export type PortalGate = "anyone" | "opened" | "proved";

/** One route of one door. Schemas are functions so that they are built on first use only. */
export type Route = {
  door: "console" | "portal";
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the door's prefix; parameters in braces. */
  path: `/${string}`;
  summary: string;
  /** Console: who may call besides admins; absent means every member. */
  roles?: readonly Role[];
  /** Portal: what the caller must have proved. */
  gate?: PortalGate;
  /** Portal: whom it is for; absent means all of the supplier's people and nobody else. */
  who?: readonly PortalRole[];
  query?: () => z.ZodObject;
  body?: () => z.ZodType;
  /** The body is a file, taken as its bytes; such a route has no `body`. */
  takes?: "file";
  /** The reply is a file to be kept: name, media type and bytes instead of JSON. */
  gives?: "file";
  reply: () => z.ZodType;
  /** Status of a success; 200 unless something was created. */
  status?: 200 | 201 | 204;
};

export const PREFIX = { console: "/api/v1", portal: "/portal/v1" } as const;

/** The header that names the assessment on every portal call. */
export const ASSESSMENT_HEADER = "assay-assessment";

export type BodyOf<R extends Route> = R["body"] extends () => z.ZodType
  ? z.input<ReturnType<R["body"]>>
  : undefined;

export type ReplyOf<R extends Route> = z.output<ReturnType<R["reply"]>>;

export type ParamsOf<R extends Route> = Record<ParamNames<R["path"]>, string>;

type ParamNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
