import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { lazy } from "../domain/lazy.ts";

/** A person who is to sign in, and a password to set where mail cannot reach them. */
export type SignIn = {
  readonly userPoolId: string;
  readonly email: string;
  readonly name: string;
  readonly password?: string;
};

/**
 * Makes sure that a person can sign in, and returns the subject their tokens will carry. Without a
 * password the service mails a temporary one; somebody who exists already keeps theirs.
 */
export async function createSignIn({ userPoolId, email, name, password }: SignIn): Promise<string> {
  const user = { UserPoolId: userPoolId, Username: email };
  const subject = await createUser(user, name, password !== undefined);
  if (password !== undefined) {
    await client().send(
      new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }),
    );
  }
  return subject;
}

type User = { readonly UserPoolId: string; readonly Username: string };

async function createUser(user: User, name: string, silent: boolean): Promise<string> {
  try {
    const { User: created } = await client().send(
      new AdminCreateUserCommand({
        ...user,
        UserAttributes: [
          { Name: "email", Value: user.Username },
          { Name: "email_verified", Value: "true" },
          { Name: "name", Value: name },
        ],
        ...(silent ? { MessageAction: "SUPPRESS" } : { DesiredDeliveryMediums: ["EMAIL"] }),
      }),
    );
    return subjectOf(created?.Attributes);
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    const { UserAttributes } = await client().send(new AdminGetUserCommand(user));
    return subjectOf(UserAttributes);
  }
}

type Attributes = readonly { Name?: string | undefined; Value?: string | undefined }[];

function subjectOf(attributes: Attributes | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === "sub")?.Value;
  if (!subject) throw new Error("The sign-in service named no subject for the user.");
  return subject;
}

const client = lazy(() => new CognitoIdentityProviderClient({}));
