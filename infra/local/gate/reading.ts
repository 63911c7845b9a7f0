import type { ViewerRequest } from "../viewer-request.ts";

/** One right that a call needs, as IAM would ask for it. */
export interface Need {
  /** With its service: `dynamodb:Query`. */
  readonly action: string;
  /** The resource's ARN, or `*` for an action that knows none. */
  readonly resource: string;
  /** Condition keys of the request and their values. */
  readonly context: Readonly<Record<string, string | string[]>>;
}

/** What a call cost, reckoned by rule. */
export interface Cost {
  /** Items read, written or checked; messages for mail. */
  readonly items: number;
  /** Write request units. */
  readonly wru: number;
  /** Read request units. */
  readonly rru: number;
}

/** A reply of a stand-in, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The connection is cut after so many bytes of the body; a planted fault. */
  readonly cutAfter?: number;
}

/** A request understood: what it does, what it touches, what it needs. */
export interface Reading {
  /** The service's own name of the action: `TransactWriteItems`. */
  readonly action: string;
  /** What it works on: a table, `table/index`, a mail identity, a user pool; empty when unknown. */
  readonly place: string;
  /** Shapes of the partitions it touches, such as `ORG#*#ASSESSMENT#*`; no two alike. */
  readonly partitions: readonly string[];
  /** Every right that the call needs; all of them must be granted. */
  readonly needs: readonly Need[];
  /** What it costs; called once before the call is passed on, and may look at what stands. */
  weigh(): Promise<(answer: Answer) => Promise<Cost>>;
  /** The error code of a reply that is none of success. */
  errorOf(answer: Answer): string;
  /** The reply to a call that is not permitted, in the service's own form. */
  refuse(message: string): Answer;
}

/** Understands the requests of one service. */
export type Reader = (request: ViewerRequest) => Reading;

/** Nothing read, written or sent. */
export const NO_COST: Cost = { items: 0, wru: 0, rru: 0 };
