/** What a driver knows of a call: done, certainly not done, or possibly done. */
export type CallOutcome = "ok" | "fail" | "unknown";

/** One change of an answer as it was sent; an answer taken back is null. */
export interface SentChange {
  readonly question: string;
  readonly version: number;
  readonly change: string;
  /** SHA-256 over its canonical JSON. */
  readonly answer: string | null;
}

/** What matters of a call's body. */
export interface Sent {
  readonly changes?: readonly SentChange[];
  /** SHA-256 of a link token. */
  readonly link?: string;
  readonly due?: { readonly date: string; readonly zone: string };
}

/** What matters of a reply. */
export interface Received {
  /** Id of what was made or shown. */
  readonly id?: string;
  readonly assessment?: string;
  readonly saved?: readonly { readonly question: string; readonly version: number }[];
  readonly answers?: readonly {
    readonly question: string;
    readonly version: number;
    /** SHA-256 over its canonical JSON. */
    readonly answer: string;
  }[];
  /** Questions the reader was shown; a colleague sees those of a share. */
  readonly shown?: readonly string[];
  readonly receipt?: {
    readonly reference: string;
    readonly round: number;
    readonly sha256: string;
  };
  readonly due?: { readonly date: string; readonly zone: string; readonly ends?: string };
}

/** One call at a public door, as its driver saw it. */
export interface Call {
  readonly who: string;
  /** Door and name of the route: `portal.saveAnswers`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sent: Sent;
  /** The assessment that it is about, where that is known. */
  readonly assessment?: string;
  /** SHA-256 of the link token whose session made the call. */
  readonly link?: string;
  /** Place in the order of all beginnings and ends of calls, from 1. */
  readonly begun: number;
  /** Likewise; infinite while there is no reply. */
  readonly ended: number;
  readonly outcome: CallOutcome;
  readonly status?: number;
  readonly received: Received;
}

/** What came of a call. */
export type Ending = Pick<Call, "outcome" | "status" | "received">;

/** All calls of a run in one order, so that "before" and "after" can be told. */
export interface History {
  /** Notes that a call begins; the returned function notes its end. */
  begin(call: Omit<Call, "begun" | "ended" | keyof Ending>): (ending: Ending) => void;
  /** The calls so far in the order they began; one without an end may have happened. */
  calls(): readonly Call[];
}

/** An empty history, for all doors of one run. */
export function newHistory(): History {
  const calls: Call[] = [];
  let clock = 0;
  return {
    begin(call) {
      clock += 1;
      const at = calls.length;
      const begun: Call = {
        ...call,
        begun: clock,
        ended: Number.POSITIVE_INFINITY,
        outcome: "unknown",
        received: {},
      };
      calls.push(begun);
      return (ending) => {
        clock += 1;
        calls[at] = { ...begun, ...ending, ended: clock };
      };
    },
    calls: () => [...calls],
  };
}
