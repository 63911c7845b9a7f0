import { derivedId, hashOf } from "../data/hash.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";

/**
 * The id of what a call of the supplier's side makes and the hash of what it asks for: the same
 * invitation, route and Idempotency-Key give the same id, so that writing twice writes once.
 */
export function saidOnce(
  route: string,
  {
    context,
    head,
    invitation,
  }: { context: OrganisationContext; head: Pick<Head, "id">; invitation: string },
  { key, params, body }: { key: string; params: Record<string, string>; body: unknown },
): { id: string; created: string } {
  const id = derivedId(context.organisation, head.id, invitation, route, key);
  return { id, created: hashOf({ params, body }) };
}
