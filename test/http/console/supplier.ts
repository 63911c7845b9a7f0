import { portalRoutes } from "../../../functions/contract/portal.ts";
import { ASSESSMENT_HEADER, type BodyOf, type ReplyOf } from "../../../functions/contract/route.ts";
import { handler } from "../../../functions/portal/handler.ts";
import { invoke } from "../event.ts";
import type { Buyer } from "./buyer.ts";
import type { Portfolio } from "./portfolio.ts";

type Routes = typeof portalRoutes;
type Sheet = ReplyOf<Routes["getAssessment"]>;
type Question = Sheet["questionnaire"]["sections"][number]["questions"][number];
type Answer = Sheet["answers"][number]["answer"];

/** Answers an issued assessment as its contact, by a copied link, and submits it. */
export async function answerAll(
  buyer: Buyer,
  { assessmentId }: Pick<Portfolio, "assessmentId">,
  reply: (question: Question) => Answer | undefined = bestGuess,
  withReference = false,
): Promise<ReplyOf<Routes["submit"]>> {
  const { invitations } = await buyer.done("getAssessment", { params: { assessmentId } });
  const invitationId = invitations[0]?.id ?? "";
  const { path } = await buyer.done("copyLink", {
    params: { assessmentId, invitationId },
    body: {},
  });
  const call = await session(assessmentId, path.split("#")[1] ?? "");
  for (let pass = 0; pass < 4; pass += 1) {
    const sheet = await call("getAssessment");
    const changes = changesFor(sheet, reply);
    for (let at = 0; at < changes.length; at += 25) {
      await call("saveAnswers", { changes: changes.slice(at, at + 25) });
    }
  }
  const { questionnaire } = await call("getAssessment");
  if (withReference) await refer(call, questionnaire);
  const statement = questionnaire.attestation;
  const person = { name: "Maria Weber", title: "Head of Compliance" };
  return call("submit", { attestation: { ...person, statement, confirmed: true } });
}

/** Links one document to the first question that asks for one. */
async function refer(
  call: Awaited<ReturnType<typeof session>>,
  { sections }: Sheet["questionnaire"],
): Promise<void> {
  const asking = sections.flatMap(({ questions }) => questions).find((each) => each.evidenceAsked);
  if (!asking) throw new Error("No question asks for a document.");
  const type = asking.helps[0] ?? "";
  const document = { title: "Policy", url: "https://acme.example/policy", dated: "2026-10-01" };
  const evidenceId = crypto.randomUUID();
  await call("putEvidence", { type, ...document, questions: [asking.id] }, { evidenceId });
}

/** A proved session of the portal behind a link token. */
async function session(assessment: string, token: string) {
  const opened = await invoke(handler, portalRoutes.openSession, { body: { token } });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  let cookies = opened.cookies.map((cookie) => cookie.split(";")[0] ?? "");
  const call = async <Name extends keyof Routes>(
    name: Name,
    body?: BodyOf<Routes[Name]>,
    params: Record<string, string> = {},
  ): Promise<ReplyOf<Routes[Name]>> => {
    const headers = { [ASSESSMENT_HEADER]: assessment };
    const sent = { headers, cookies, params, ...(body !== undefined && { body }) };
    const reply = await invoke(handler, portalRoutes[name], sent);
    if (reply.status >= 300) throw new Error(`${name}: ${JSON.stringify(reply.body)}`);
    if (reply.cookies[0]) cookies = [reply.cookies[0].split(";")[0] ?? ""];
    return reply.body as ReplyOf<Routes[Name]>;
  };
  await call("start", {});
  return call;
}

/** The first option of every question, which is mostly its best; enough for a result. */
export function bestGuess({
  kind,
  options,
  number,
  maxLength,
  table,
}: Question): Answer | undefined {
  const [option] = options ?? [];
  switch (kind) {
    case "single":
      return (
        option && {
          ...{ is: "option", option: option.id },
          ...(option.detail?.kind === "text" && { detail: "All of it." }),
          ...(option.detail?.kind === "date" && { date: "2027-01-31" }),
        }
      );
    case "multiple":
      return { is: "options", options: option ? [option.id] : [] };
    case "number":
      return { is: "number", value: number?.min ?? 0 };
    case "date":
      return { is: "date", date: "2026-01-31" };
    case "statement":
      return { is: "confirmed" };
    case "table":
      return { is: "table", rows: rowsFor(table) };
    case "file":
      return undefined;
    case "text":
    case "long-text":
      return { is: "text", text: "As described.".slice(0, maxLength ?? 300) };
  }
}

function changesFor(
  { questionnaire, answers, returned }: Sheet,
  reply: (question: Question) => Answer | undefined,
) {
  const given = new Map(answers.map((each) => [each.question, each.version]));
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => (returned ? returned.includes(id) : !given.has(id)))
    .flatMap((question) => {
      const answer = reply(question);
      const version = given.get(question.id) ?? 0;
      const change = crypto.randomUUID();
      return answer ? [{ question: question.id, version, change, answer }] : [];
    });
}

function rowsFor(table: Question["table"]) {
  return (table?.fixed ?? ["one"]).map(() =>
    Object.fromEntries(
      (table?.columns ?? []).map(({ id, kind, options, number }): [string, string | number] => {
        if (kind === "number") return [id, number?.min ?? 0];
        return [id, kind === "date" ? "2026-01-31" : (options?.[0]?.id ?? "As described.")];
      }),
    ),
  );
}
