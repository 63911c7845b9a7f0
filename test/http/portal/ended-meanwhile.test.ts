import { expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { callConsole } from "../event.ts";
import { IDS, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { endBeforeTheNextWrite } from "./end-before-the-next-write.ts";
import { proved } from "./guest.ts";
import { claimAll } from "./outbox.ts";

useStore();

type Word = (lead: Browser, findingId: string) => Promise<{ status: number; body: unknown }>;

/** What a supplier may say whatever state the round is in. */
const WORDS: Record<string, Word> = {
  "a comment": (lead) =>
    callPortal("createComment", lead, { body: { question: "policy", text: "Which one?" } }),
  "a reply to a finding": (lead, findingId) =>
    callPortal("replyToFinding", lead, {
      params: { findingId },
      body: { text: "Done since May.", proofs: [] },
    }),
  "a wish to correct": (lead) =>
    callPortal("askCorrection", lead, { body: { question: "policy", reason: "It is wrong." } }),
};

const ENDINGS = [
  { how: "ended", set: { state: "revoked" }, code: "link-revoked" },
  { how: "replaced", set: { generation: 2 }, code: "link-replaced" },
] as const;

const cases = Object.keys(WORDS).flatMap((word) => ENDINGS.map((ending) => ({ word, ...ending })));

test.for(cases)("$word whose link is $how meanwhile is told so at once", async (one) => {
  const name = `meanwhile-${cases.indexOf(one)}`;
  const here = await issued(name);
  await claimAll(here.context, "invitation");
  const set = { role: "risk-manager" };
  await transact([update(keys.member(here.context, here.requester), { set })]);
  const lead = await proved(here);
  const { body: finding } = await callConsole(`sub-${name}`, "createFinding", {
    body: {
      ...{ assessmentId: IDS.assessment, title: "Keep logs", action: "Keep them six months." },
      ...{ severity: "major", due: { date: "2099-01-31", zone: "Europe/Berlin" }, state: "asked" },
    },
  });
  if (one.word === "a wish to correct") {
    const head = keys.head(here.context, IDS.assessment);
    await transact([update(head, { set: { status: "submitted" } })]);
  }
  endBeforeTheNextWrite(here.context, IDS.invitation, one.set);
  const { status, body } = await (WORDS[one.word] as Word)(lead, finding.id);
  expect([status, body]).toMatchObject([410, { error: { code: one.code } }]);
});
