import { expect, test } from "vitest";
import { refusedCall } from "../../../web/client.ts";
import { asCallError } from "../../../web/console/use-load.ts";

const gateway = (status: number) => refusedCall(new Response("", { status }), { message: "" });

test("a body the gateway refuses for its size is told to be too large", () => {
  expect(asCallError(gateway(413))).toMatchObject({ status: 413, code: "too-large" });
  expect(asCallError(gateway(413)).message).toBe("This is too large to be sent at once.");
  expect(asCallError(gateway(502))).toMatchObject({ status: 502, code: "failed" });
});

test("what a function says of a size stands", () => {
  const reply = { error: { code: "too-large", message: "Send at most 4 MB at once." } };
  const refused = refusedCall(new Response("", { status: 413 }), reply);
  expect(asCallError(refused).message).toBe("Send at most 4 MB at once.");
});
