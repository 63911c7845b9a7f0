import * as z from "zod";
import { ACCOUNT, REGION } from "../physical-names.ts";
import { NO_COST, type Reader } from "./reading.ts";
import { jsonRefusal, typeOfError } from "./refusal.ts";

/** Understands calls of the user pool service; each needs its right on the pool that it names. */
export const cognitoReader: Reader = ({ headers, body }) => {
  const [, action = "Unknown"] = (headers["x-amz-target"] ?? "").split(".");
  const { UserPoolId: pool } = Named.parse(JSON.parse(body?.toString() || "{}"));
  const arn = `arn:aws:cognito-idp:${REGION}:${ACCOUNT}:userpool/${pool}`;
  return {
    action,
    place: pool ?? "",
    partitions: [],
    needs: [
      { action: `cognito-idp:${action}`, resource: pool === undefined ? "*" : arn, context: {} },
    ],
    weigh: () => Promise.resolve(() => Promise.resolve(NO_COST)),
    errorOf: (answer) => typeOfError(answer.body.toString()),
    refuse: (message) => jsonRefusal("1.1", message),
  };
};

const Named = z.object({ UserPoolId: z.string().optional() });
