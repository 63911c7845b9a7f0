import * as z from "zod";
import { hashOf, sha256 } from "../../../functions/data/hash.ts";
import type { Received, Sent } from "./history.ts";

/** What matters of a call's body; tokens and answers are kept as hashes only. */
export function essentialsOfBody(body: unknown): Sent {
  const { changes, token, due: day, severity } = Body.parse(body ?? {});
  const due = severity === undefined ? day : undefined;
  return {
    ...(changes && {
      changes: changes.map(({ answer, ...change }) => ({ ...change, answer: hashed(answer) })),
    }),
    ...(token !== undefined && { link: sha256(token) }),
    ...(due && { due }),
  };
}

/** What matters of a reply, a refusal's included. */
export function essentialsOfReply(reply: unknown): Received {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) return {};
  const { data } = parsed;
  const receipt = Receipt.safeParse(data.receipt ?? reply).data;
  const answers = z.array(Given).safeParse(data.answers).data;
  const due = data.landing?.due ?? (data.severity === undefined ? data.due : undefined);
  const shown = data.questionnaire?.sections.flatMap(({ questions }) =>
    questions.map((each) => each.id),
  );
  const assessment = data.landing?.assessment ?? data.assessment;
  return {
    ...(data.id !== undefined && { id: data.id }),
    ...(assessment !== undefined && { assessment }),
    ...(data.saved && { saved: data.saved }),
    ...(answers && { answers: answers.map((each) => ({ ...each, answer: hashOf(each.answer) })) }),
    ...(shown && { shown }),
    ...(receipt && { receipt }),
    ...(due && { due: { date: due.date, zone: due.zone, ...(due.ends && { ends: due.ends }) } }),
  };
}

const Due = z.object({ date: z.string(), zone: z.string(), ends: z.string().optional() });
const Change = z.object({
  question: z.string(),
  version: z.int(),
  change: z.string(),
  answer: z.unknown(),
});
const Body = z.object({
  changes: z.array(Change).optional(),
  token: z.string().optional(),
  due: Due.omit({ ends: true }).optional(),
  /** Of a finding, whose due date is its own and not the assessment's. */
  severity: z.string().optional(),
});
const Receipt = z.object({ reference: z.string(), round: z.int(), sha256: z.string() });
const Given = z.object({ question: z.string(), version: z.int(), answer: z.unknown() });
const Saved = z.object({ question: z.string(), version: z.int() });
const Landing = z.object({ assessment: z.string(), due: Due });
const Shown = z.object({
  sections: z.array(z.object({ questions: z.array(z.object({ id: z.string() })) })),
});
const Reply = z.object({
  id: z.string().optional(),
  assessment: z.string().optional(),
  landing: Landing.optional(),
  due: Due.optional(),
  severity: z.string().optional(),
  saved: z.array(Saved).optional(),
  receipt: z.unknown().optional(),
  answers: z.unknown().optional(),
  questionnaire: Shown.optional().catch(undefined),
});

function hashed(answer: unknown): string | null {
  return answer === null ? null : hashOf(answer);
}
