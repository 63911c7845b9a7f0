import { expect, test } from "vitest";
import { refusedCall } from "../../web/client.ts";

const wordless = (status: number) => refusedCall(new Response("", { status }), { message: "" });

test("a reply of the gateway, without words of ours, is told by its status", () => {
  expect(wordless(413)).toMatchObject({ status: 413, code: "too-large" });
  expect(wordless(413).message).toBe("This is too large to be sent at once.");
  for (const status of [429, 503]) expect(wordless(status).code).toBe("busy");
  expect(wordless(502)).toMatchObject({ status: 502, code: "failed" });
});

test("what a function says of its refusal stands before what the status says", () => {
  const reply = { error: { code: "too-large", message: "Send at most 4 MB at once." } };
  const refused = refusedCall(new Response("", { status: 413 }), reply);
  expect(refused.message).toBe("Send at most 4 MB at once.");
});
