import * as z from "zod";
import { lazy } from "../domain/lazy.ts";
import type { Route } from "./route.ts";
import { evidence, evidenceInput, receipt } from "./shapes/assessment.ts";
import { empty } from "./shapes/common.ts";
import * as portal from "./shapes/portal.ts";

const done = lazy(() => z.strictObject({ done: z.literal(true) }));

export const portalRoutes = {
  openSession: {
    door: "portal",
    method: "POST",
    path: "/session",
    summary: "Exchange a link for a session that shows the landing page and nothing else",
    gate: "anyone",
    body: portal.sessionInput,
    reply: portal.landing,
  },
  getSession: {
    door: "portal",
    method: "GET",
    path: "/session",
    summary: "The landing page of a session that exists already",
    gate: "opened",
    reply: portal.landing,
  },
  endSession: {
    door: "portal",
    method: "DELETE",
    path: "/session",
    summary: "Finish on this device",
    gate: "opened",
    reply: done,
  },
  askForCode: {
    door: "portal",
    method: "POST",
    path: "/code",
    summary: "Send a six-digit code to the invited mailbox",
    gate: "opened",
    body: empty,
    reply: lazy(() => z.strictObject({ mailbox: z.string(), resendAfter: z.int() })),
  },
  proveCode: {
    door: "portal",
    method: "PUT",
    path: "/code",
    summary: "Prove the mailbox by the code",
    gate: "opened",
    body: portal.codeInput,
    reply: portal.landing,
  },
  start: {
    door: "portal",
    method: "POST",
    path: "/start",
    summary: "Start without a code where the buyer relaxed it",
    gate: "opened",
    body: empty,
    reply: portal.landing,
  },
  askForLink: {
    door: "portal",
    method: "POST",
    path: "/links",
    summary: "Ask for a fresh link; the reply is the same for known and unknown",
    gate: "anyone",
    body: portal.linkInput,
    reply: done,
  },
  getAssessment: {
    door: "portal",
    method: "GET",
    path: "/assessment",
    summary: "Questions, answers with versions and authors, evidence, receipt",
    gate: "proved",
    reply: portal.portalAssessment,
  },
  saveAnswers: {
    door: "portal",
    method: "PATCH",
    path: "/answers",
    summary: "Save changed answers; 409 with both values where somebody else was first",
    gate: "proved",
    body: portal.changesInput,
    reply: portal.changesReply,
  },
  putEvidence: {
    door: "portal",
    method: "PUT",
    path: "/evidence/{evidenceId}",
    summary: "Add or change a reference; its id is made by the page, so repeating is harmless",
    gate: "proved",
    body: evidenceInput,
    reply: evidence,
  },
  deleteEvidence: {
    door: "portal",
    method: "DELETE",
    path: "/evidence/{evidenceId}",
    summary: "Take a reference back",
    gate: "proved",
    reply: done,
  },
  submit: {
    door: "portal",
    method: "POST",
    path: "/submission",
    summary: "Submit, attested by a named person; repeating gives the same receipt",
    gate: "proved",
    body: portal.attestationInput,
    reply: receipt,
  },
} as const satisfies Record<string, Route>;
