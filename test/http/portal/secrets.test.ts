import { expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { header } from "../../email/mime.ts";
import { usePost } from "../../jobs/post.ts";
import { ringAll } from "../../jobs/rings.ts";
import { issued, QUESTIONNAIRE } from "./assessment.ts";
import { browser, callPortal } from "./call-portal.ts";
import { change, YES } from "./guest.ts";

const { dump } = useStore();
const post = usePost();

const ADDRESS = "maria@acme.example";

/** A supplier's whole life through letters and door; the secrets that came by. */
async function live(): Promise<{ token: string; session: string; code: string; sha256: string }> {
  const { context } = await issued("life", { email: ADDRESS });
  await ringAll(context);
  const token = /\/answer#([\w-]{43})/.exec(post.letters()[0]?.text ?? "")?.[1] ?? "";
  const at = browser();
  at.assessment = (await callPortal("openSession", at, { body: { token } })).body.assessment;
  await callPortal("askForCode", at, { body: {} });
  await ringAll(context);
  const code = /^(\d{6})\r?$/m.exec(post.letters().at(-1)?.text ?? "")?.[1] ?? "";
  await callPortal("proveCode", at, { body: { code } });
  await callPortal("saveAnswers", at, { body: { changes: [change("policy", 0, YES)] } });
  await callPortal("askForLink", browser(), { body: { email: ADDRESS } });
  const attestation = { name: "Maria Rossi", title: "Head of AI", confirmed: true };
  const { body } = await callPortal("submit", at, {
    body: { attestation: { ...attestation, statement: QUESTIONNAIRE.attestation } },
  });
  await ringAll(context);
  const [session = ""] = at.cookies.values();
  return { token, session, code, sha256: body.sha256 };
}

test("no raw token, session or code stands in a table, and addresses only with their people", async () => {
  const { token, session, code, sha256 } = await live();
  expect([token, session, code, sha256].map(({ length }) => length)).toEqual([43, 43, 6, 64]);
  expect(post.letters().map((letter) => header(letter, "subject")[0])).toEqual([
    "Buyer life asks about Claims Copilot",
    "Your code for Buyer life",
    "Submitted: Claims Copilot for Buyer life",
    "Acme Intelligence answered about Claims Copilot",
  ]);
  const items = [...(await dump("STATE")), ...(await dump("LEDGER"))];
  const all = items.map(text).join("\n");
  for (const secret of [token, session]) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  }
  expect(all).not.toContain(`"${code}"`);
  const withAddress = items.filter((item) => text(item).includes(ADDRESS));
  expect(withAddress.map(({ sk }) => String(sk).split("#")[0])).toEqual(["CONTACT"]);
});

test("the ledger names nobody", async () => {
  const ledger = (await dump("LEDGER")).map(text).join("\n");
  expect(ledger).toContain("submitted");
  for (const name of ["Maria", "Rossi", "Dana", "Acme"]) expect(ledger).not.toContain(name);
});

function text(item: unknown): string {
  return JSON.stringify(item);
}
