import { type Door, openDoor } from "./door.ts";

/** How a member gets a token: by address and password against the identity stand-in. */
export type SignIn = (email: string, password: string) => Promise<string>;

/** A member of the organisation, signed in at the console's door. */
export async function signInAt(
  origin: string,
  signIn: SignIn,
  { email, password }: { email: string; password: string },
): Promise<Door> {
  const token = await signIn(email, password);
  return openDoor(origin, () => ({
    authorization: `Bearer ${token}`,
    "idempotency-key": crypto.randomUUID(),
  }));
}
