import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mimeMessage } from "../../functions/email/message.ts";
import { openPost } from "../../infra/campaign/inside/post.ts";
import { createForwarder } from "../../infra/local/gate/forward.ts";
import { startMail } from "../../infra/local/mail.ts";
import type { ViewerRequest } from "../../infra/local/viewer-request.ts";

function sending(message: Buffer): ViewerRequest {
  const form = new URLSearchParams({
    ...{ Action: "SendRawEmail", "RawMessage.Data": message.toString("base64") },
    ...{ "Tags.member.1.Name": "letter", "Tags.member.1.Value": "L1" },
  });
  return {
    ...{ id: "", method: "POST", path: "/", rawQuery: "", query: new URLSearchParams() },
    ...{ ip: "127.0.0.1", port: 0 },
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: "AWS4-HMAC-SHA256 Credential=test/20200101/local/ses/aws4_request",
    },
    body: Buffer.from(form.toString()),
  };
}

test("the mailbox within a process reads a letter as the mail stand-in does", async () => {
  const person = { name: "Jürgen Groß", address: "j@fernhill.example" };
  const message = await mimeMessage(
    {
      subject: "Fragebogen für Prüfung: 12 Fragen – bis 31. Januar, und noch etwas mehr dazu",
      text: `Guten Tag,\n\nhttps://assay.example/answer#${"a".repeat(43)}\n\n${"Wort ".repeat(60)}\n– Ihr Käufer`,
      html: `<p>Größe &amp; <a href="https://assay.example/answer#${"a".repeat(43)}">Link</a></p>`,
    },
    {
      id: "letter-1",
      from: { ...person, address: "assay@buyer.example" },
      to: person,
      replyTo: person,
    },
  );
  const directory = mkdtempSync(join(tmpdir(), "assay-post-"));
  const standIn = await startMail({ directory, port: 0 });
  const forwarder = createForwarder();
  try {
    const post = openPost();
    const answers = await Promise.all([
      post.target(sending(message)),
      forwarder.forward(standIn.url, sending(message)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [own = [], theirs = []] = await Promise.all([
      post.mailbox.list(),
      standIn.mailbox.list(),
    ]);
    const same = { id: "", at: "" };
    expect({ ...own[0], ...same }).toEqual({ ...theirs[0], ...same });
    expect(own[0]?.to).toEqual(["j@fernhill.example"]);
  } finally {
    forwarder.stop();
    await standIn.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});

test("the mailbox within a process knows no other call than a whole message", async () => {
  const { target, mailbox } = openPost();
  const body = Buffer.from(new URLSearchParams({ Action: "SendEmail" }).toString());
  await expect(target({ ...sending(Buffer.alloc(0)), body })).rejects.toThrow("SendEmail");
  await expect(mailbox.waitFor(() => true)).rejects.toThrow("there are none");
});
