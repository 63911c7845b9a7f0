/**
 * List prices in US dollars, on demand, us-east-1; other regions are dearer. DynamoDB and Lambda
 * as published by third parties, the others as generally known: look them up before quoting.
 */
export const PRICES = {
  asOf: "2026-11-23",
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  /** One request through the HTTP API. */
  httpRequest: 1 / 1e6,
  lambdaRequest: 0.2 / 1e6,
  /** One GB-second on arm64. */
  lambdaGbSecond: 0.0000133334,
  mail: 0.1 / 1e3,
} as const;

/** What an invocation is taken to last and to hold: local times say nothing about Lambda. */
export const INVOCATION = { seconds: 0.05, gigabytes: 0.5 } as const;

/** What something used, as it is billed. */
export type Used = {
  readonly wru: number;
  readonly rru: number;
  readonly httpRequests: number;
  readonly invocations: number;
  readonly mails: number;
};

/** Its price in US dollars; storage, logs and transfer are left out. */
export function priceOf({ wru, rru, httpRequests, invocations, mails }: Used): number {
  const lambda =
    PRICES.lambdaRequest + PRICES.lambdaGbSecond * INVOCATION.seconds * INVOCATION.gigabytes;
  return (
    wru * PRICES.writeUnit +
    rru * PRICES.readUnit +
    httpRequests * PRICES.httpRequest +
    invocations * lambda +
    mails * PRICES.mail
  );
}
