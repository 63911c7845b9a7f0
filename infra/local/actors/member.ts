import { signIn } from "../sign-in.ts";
import { type Door, openDoor } from "./door.ts";

/** Address and password of somebody who may sign in. */
export type SignInDetails = { email: string; password: string };

/** The console's door for a member, signed in as the console does it; each call has a fresh key. */
export async function memberDoor(
  origin: string,
  { email, password }: SignInDetails,
): Promise<Door> {
  const { accessToken } = await signIn(origin, email, password);
  return openDoor(origin, () => ({
    authorization: `Bearer ${accessToken}`,
    "idempotency-key": crypto.randomUUID(),
  }));
}
