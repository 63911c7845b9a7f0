import { setting } from "../config.ts";
import { addressHash } from "./hash.ts";
import { type OrganisationContext, organisationContext, systemKeys } from "./keys.ts";
import { query } from "./table.ts";
import { put, type Write } from "./writes.ts";

/** An invitation found by the address it was sent to. */
export type AddressedInvitation = {
  context: OrganisationContext;
  assessment: string;
  invitation: string;
};

/** The key of an address: a keyed hash of its lower-case form. */
export function hashAddress(address: string): string {
  return addressHash(setting("ADDRESS_PEPPER"), address);
}

/** The write that lets an address find its invitation again; repeating it is harmless. */
export function addressWrite(
  context: OrganisationContext,
  { address, assessment, invitation }: { address: string; assessment: string; invitation: string },
): Write {
  const key = systemKeys.addressInvitation(hashAddress(address), context, assessment, invitation);
  return put({ ...key, organisation: context.organisation, assessment, invitation });
}

/** P42 · Every invitation sent to the address of this hash. ADDRESS#hmac / INVITATION# */
export async function invitationsAt(hash: string): Promise<AddressedInvitation[]> {
  const items = await query(systemKeys.address(hash), { prefix: "INVITATION#" });
  return items.map((item) => ({
    context: organisationContext(String(item.organisation)),
    assessment: String(item.assessment),
    invitation: String(item.invitation),
  }));
}
