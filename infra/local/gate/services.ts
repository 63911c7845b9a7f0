import type { Template } from "../template.ts";
import type { Caller } from "./caller.ts";
import { cognitoReader } from "./cognito-reading.ts";
import { dynamodbReader } from "./dynamodb-reading.ts";
import type { Target } from "./forward.ts";
import type { Images } from "./images.ts";
import type { Reader } from "./reading.ts";
import { sesReader } from "./ses-reading.ts";
import type { TableShape } from "./table-shapes.ts";

/** The services that have a stand-in, by the name that a signature gives them. */
export type Service = "dynamodb" | "ses" | "cognito-idp";

/** The stand-ins of all services. */
export type Targets = Readonly<Record<Service, Target>>;

/** The readers of all services; with `images` the items around each write are looked up. */
export function readersOf(
  template: Template,
  tables: ReadonlyMap<string, TableShape>,
  images: Images | undefined,
): Readonly<Record<Service, Reader>> {
  return {
    dynamodb: dynamodbReader(tables, images),
    ses: sesReader(template),
    "cognito-idp": cognitoReader,
  };
}

/** The service that a call is for; calls without a signature are known by their target. */
export function serviceOf(caller: Caller, target: string): Service | undefined {
  if (caller.service === "" && target.startsWith("AWSCognitoIdentityProvider"))
    return "cognito-idp";
  return SERVICES.find((service) => service === caller.service);
}

const SERVICES: readonly Service[] = ["dynamodb", "ses", "cognito-idp"];
