import {
  type BodyOf,
  type ParamsOf,
  PREFIX,
  type ReplyOf,
  type Route,
} from "../../../functions/contract/route.ts";

/** What a call carries. */
export type CallOptions<R extends Route> = {
  params?: ParamsOf<R>;
  query?: Record<string, string>;
  body?: BodyOf<R>;
  /** The bytes for a route that takes a file. */
  file?: Uint8Array;
  headers?: Record<string, string>;
};

/** A public door as one person's browser uses it: headers of theirs and a cookie jar. */
export type Door = <R extends Route>(route: R, options?: CallOptions<R>) => Promise<ReplyOf<R>>;

/** A call that was refused, with the status and the refusal's code. */
export class DoorRefusal extends Error {
  override readonly name = "DoorRefusal";
  readonly status: number;
  readonly code: string;
  /** The whole reply. */
  readonly body: string;

  constructor(call: string, status: number, code: string, body: string) {
    super(`${call} was refused with ${status}: ${body.slice(0, 2000)}`);
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

/** Opens a door at an origin for one person; cookies stay between the calls. */
export function openDoor(origin: string, headers: () => Record<string, string>): Door {
  const jar = new Map<string, string>();
  return async (route, options = {}) => {
    const url = new URL(origin + PREFIX[route.door] + pathOf(route, options.params ?? {}));
    for (const [name, value] of Object.entries(options.query ?? {})) {
      url.searchParams.set(name, value);
    }
    const response = await fetch(url, {
      method: route.method,
      headers: {
        ...headers(),
        ...options.headers,
        ...(jar.size > 0 && {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        }),
        ...(options.body !== undefined && { "content-type": "application/json" }),
        ...(options.file && { "content-type": "application/octet-stream" }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.file && { body: Buffer.from(options.file) }),
    });
    keepCookies(jar, response);
    if (response.ok && route.gives === "file") {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { ...FILE, bytes } as ReplyOf<typeof route>;
    }
    const text = await response.text();
    if (!response.ok) throw refused(`${route.method} ${url.pathname}`, response.status, text);
    return JSON.parse(text) as ReplyOf<typeof route>;
  };
}

/** Name and type of a file that a door gave: its bytes are what counts. */
export const FILE = { name: "file", type: "application/octet-stream" };

/** The path of a route with its parameters filled in. */
export function pathOf(route: Route, params: Record<string, string>): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route.path} needs ${name}.`);
    return encodeURIComponent(value);
  });
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** What a door throws for a reply that is none of success. */
export function refused(call: string, status: number, text: string): DoorRefusal {
  try {
    const { error } = JSON.parse(text) as { error: { code: string } };
    return new DoorRefusal(call, status, error.code, text);
  } catch {
    return new DoorRefusal(call, status, "unreadable", text);
  }
}
