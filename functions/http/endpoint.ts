import middy from "@middy/core";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { now } from "../clock.ts";
import type { ParamsOf, ReplyOf, Route } from "../contract/route.ts";
import { file } from "../contract/shapes/files.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { logRequest } from "./log.ts";
import { type Match, matchRoute } from "./match.ts";
import { givenFile, parseBody, parseQuery } from "./parse.ts";
import { type Extras, fault, fileReply, refusal, success } from "./reply.ts";
import { type HttpRequest, readRequest } from "./request.ts";

/** What an act is given: the parsed request, who calls, and the instant it happens. */
export type Given<R extends Route, Caller> = {
  params: ParamsOf<R>;
  query: R["query"] extends () => infer S ? Parsed<S> : Record<string, never>;
  body: R["takes"] extends "file"
    ? Buffer
    : R["body"] extends () => infer S
      ? Parsed<S>
      : undefined;
  caller: Caller;
  now: string;
  /** The caller's Idempotency-Key, or one made for this request. */
  key: string;
  request: HttpRequest;
  /** Another status than the route's, or cookies to set. */
  extras: Extras;
};

type Parsed<S> = S extends { _zod: { output: infer O } } ? O : never;

/** One route's work: load, decide, save, reply. Refuses by throwing a Refusal. */
export type Act<R extends Route, Caller> = (given: Given<R, Caller>) => Promise<ReplyOf<R>>;

/** A door: its routes, one act for each, and how it learns and checks who calls. */
export type Door<Routes extends Readonly<Record<string, Route>>, Caller> = {
  routes: Routes;
  acts: { [Name in keyof Routes]: Act<Routes[Name], Caller> };
  identify: (request: HttpRequest, route: Route, now: string) => Promise<Caller>;
};

type DoorEvent = Parameters<typeof readRequest>[0];

type Context = { match?: Match<Route>; http?: HttpRequest; started: number };

/**
 * The one chain behind every route of a door: parse, identify, authorise, act, refuse, headers,
 * log. Identification comes before parsing of the body, so a stranger learns nothing of shapes.
 */
export function endpoint<Routes extends Readonly<Record<string, Route>>, Caller>(
  door: Door<Routes, Caller>,
) {
  const contexts = new WeakMap<object, Context>();
  return middy<DoorEvent, APIGatewayProxyStructuredResultV2>()
    .before((call) => {
      contexts.set(call.event, { started: performance.now() });
    })
    .handler(async (event) => {
      const context = contexts.get(event) ?? { started: 0 };
      context.http = readRequest(event);
      return perform(door, context.http, context);
    })
    .onError((call) => {
      const context = contexts.get(call.event);
      const id = call.event.requestContext.requestId;
      const { error } = call;
      call.response =
        error instanceof Refusal ? refusal(id, error) : fault(id, methodOf(call.event));
      log(call.response as APIGatewayProxyStructuredResultV2, context, id, error);
      return call.response;
    })
    .after((call) => {
      const id = call.event.requestContext.requestId;
      log(call.response as APIGatewayProxyStructuredResultV2, contexts.get(call.event), id);
    });
}

function methodOf({ requestContext }: DoorEvent): string {
  return requestContext.http.method;
}

async function perform<Routes extends Readonly<Record<string, Route>>, Caller>(
  door: Door<Routes, Caller>,
  request: HttpRequest,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  const match = matchRoute(door.routes, request.method, request.path);
  if (!match) throw notFound();
  context.match = match;
  const at = now();
  const caller = await door.identify(request, match.route, at);
  const extras: Extras = { status: match.route.status ?? 200, cookies: [] };
  const act = door.acts[match.name] as unknown as Act<Route, Caller>;
  const body = await act({
    params: match.params as ParamsOf<Route>,
    query: parseQuery(match.route, request.query) as Record<string, never>,
    body: (match.route.takes === "file"
      ? givenFile(request)
      : parseBody(match.route, request.body)) as undefined,
    caller,
    now: at,
    key: request.headers["idempotency-key"] || request.id,
    request,
    extras,
  });
  if (match.route.gives === "file") return fileReply(request, file().parse(body), extras);
  return success(request, body, extras);
}

function log(
  response: APIGatewayProxyStructuredResultV2,
  context: Context | undefined,
  request: string,
  error?: unknown,
): void {
  logRequest({
    request,
    route: context?.match?.name ?? "none",
    status: response.statusCode ?? 200,
    ms: Math.round(performance.now() - (context?.started ?? 0)),
    ...(error instanceof Refusal && { refused: error.code }),
    ...(error !== undefined && error !== null && !(error instanceof Refusal) && { fault: error }),
  });
}
