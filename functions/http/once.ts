import { derivedId, hashOf } from "../data/hash.ts";

type Call = {
  caller: { id: string; organisation: { id: string } };
  /** The Idempotency-Key. */
  key: string;
  params: Record<string, string>;
  body: unknown;
};

/**
 * The id of what a call makes and the hash of what it asks for: the same member, route and
 * Idempotency-Key give the same id, so that creating twice makes one thing.
 */
export function once(route: string, { caller, key, params, body }: Call) {
  const id = derivedId(caller.organisation.id, caller.id, route, key);
  return { id, created: hashOf({ params, body }) };
}

/**
 * What names one call, to recognise it when it comes again. What is asked for is part of it, so that
 * another change under a used key is never taken for done.
 */
export function changeId(route: string, { caller, key, params, body }: Call): string {
  return derivedId(caller.organisation.id, caller.id, route, key, hashOf({ params, body }));
}
