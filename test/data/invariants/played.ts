import { inject } from "vitest";
import { now } from "../../../functions/clock.ts";
import { routes } from "../../../functions/contract/routes.ts";
import { assess } from "../../../functions/data/assess.ts";
import { listLetters } from "../../../functions/data/invitations.ts";
import { keys, type OrganisationContext } from "../../../functions/data/keys.ts";
import type { Door } from "../../../infra/local/actors/door.ts";
import { newHistory } from "../../../infra/local/invariants/history.ts";
import type { Run } from "../../../infra/local/invariants/invariant.ts";
import { readStores } from "../../../infra/local/invariants/read-stores.ts";
import { recorded } from "../../../infra/local/invariants/recorded.ts";
import { startWireTap } from "../../../infra/local/invariants/wire-tap.ts";
import type { Mail } from "../../../infra/local/mail-store.ts";
import { makeBuyer } from "../../http/console/buyer.ts";
import { ENGAGEMENT } from "../../http/console/portfolio.ts";
import { bestGuess } from "../../http/console/supplier.ts";
import { ring } from "../../jobs/rings.ts";
import { atWork, consoleDoor, portalDoor } from "./doors.ts";
import { openMailbox } from "./letters.ts";

/**
 * A small real run through both doors and the jobs, with a listener on the wire: two contacts, a
 * conflict, a revoke, a submission, a ruling, a verdict, a return, a second submission, a decision,
 * and a treated risk; beside it another organisation with ids of its own.
 */
export async function playRun(): Promise<Run> {
  const tap = await startWireTap(inject("dynamodb"), () => ({ ...atWork }));
  process.env.AWS_ENDPOINT_URL_DYNAMODB = tap.url;
  try {
    const mailbox = openMailbox();
    const history = newHistory();
    await playLife("north", mailbox, (door, who) => recorded(door, history, who));
    const calls = history.calls();
    const { STATE_TABLE: state = "", LEDGER_TABLE: ledger = "" } = process.env;
    const stores = await readStores(inject("dynamodb"), { state, ledger });
    return { stores, mailbox, history: calls, wire: tap.calls(), deadLetters: [] };
  } finally {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = inject("dynamodb");
    await tap.stop();
  }
}

type Watch = (door: Door, who: string) => Door;

async function playLife(organisation: string, mailbox: readonly Mail[], watch: Watch) {
  const { context, members } = await makeBuyer(organisation);
  const buyer = watch(consoleDoor(members.admin.subject), "admin");
  const reviewer = watch(consoleDoor(members["risk-manager"].subject), "reviewer");
  const assessmentId = await prepare(buyer);
  const at = { params: { assessmentId } };
  const rest = () => settle(context, assessmentId);
  const { invitations } = await buyer(routes.console.issueAssessment, { ...at, body: {} });
  await rest();

  const [maria, peter] = [watch(portalDoor(), "maria"), watch(portalDoor(), "peter")];
  for (const [door, name] of [
    [maria, "maria"],
    [peter, "peter"],
  ] as const) {
    await enter(door, `${name}@acme.example`, mailbox, rest);
  }
  await answerAll(maria);
  await refer(maria);
  const { answers, questionnaire } = await peter(routes.portal.getAssessment);
  const change = (given: (typeof answers)[number] | undefined, version: number) => ({
    changes: [
      {
        ...{ question: given?.question ?? "", change: crypto.randomUUID(), version },
        answer: given?.answer ?? null,
      },
    ],
  });
  const [first] = answers;
  await peter(routes.portal.saveAnswers, { body: change(first, first?.version ?? 0) });
  const refused = () => undefined;
  await maria(routes.portal.saveAnswers, { body: change(first, first?.version ?? 0) }).catch(
    refused,
  );
  const second = invitations.find(({ contact }) => contact.email === "peter@acme.example");
  const params = { assessmentId, invitationId: second?.id ?? "" };
  await buyer(routes.console.revokeInvitation, { params, body: {} });
  await peter(routes.portal.saveAnswers, { body: change(first, 2) }).catch(refused);

  const { attestation: statement } = questionnaire;
  const attestation = {
    name: "Maria Weber",
    title: "Counsel",
    statement,
    confirmed: true as const,
  };
  await maria(routes.portal.submit, { body: { attestation } });
  await maria(routes.portal.submit, { body: { attestation } });
  await rest();
  await review(reviewer, assessmentId, first?.question ?? "");
  await rest();
  await answerAll(maria);
  await maria(routes.portal.submit, { body: { attestation } });
  await rest();
  const { reviewRevision } = await reviewer(routes.console.getScore, at);
  const decision = { decision: "reject" as const, reason: "Too little is shown.", conditions: [] };
  await buyer(routes.console.decide, { ...at, body: { ...decision, reviewRevision } });
  const { items } = await buyer(routes.console.listRisks);
  const [risk] = items;
  await reviewer(routes.console.updateRisk, {
    params: { riskId: risk?.id ?? "" },
    body: { status: "treating", treatment: "mitigate", version: risk?.version ?? 1 },
  });
  await rest();
}

async function prepare(buyer: Door): Promise<string> {
  const { id: supplierId } = await buyer(routes.console.createSupplier, { body: { name: "Acme" } });
  const at = { params: { supplierId } };
  const contactIds: string[] = [];
  for (const name of ["maria", "peter"]) {
    const body = { name, email: `${name}@acme.example` };
    contactIds.push((await buyer(routes.console.createContact, { ...at, body })).id);
  }
  const engagement = await buyer(routes.console.createEngagement, { ...at, body: ENGAGEMENT });
  const due = { date: "2099-01-31", zone: "Europe/Berlin" };
  const asked = { supplierId, engagementId: engagement.id, questionnaireId: "ai-supplier" };
  const { id } = await buyer(routes.console.createAssessment, {
    body: { ...asked, contactIds, due },
  });
  return id;
}

/** Opens the link of the letter and proves the mailbox by the code of the next one. */
async function enter(
  door: Door,
  address: string,
  mailbox: readonly Mail[],
  rest: () => Promise<void>,
): Promise<void> {
  const own = () => mailbox.filter(({ to }) => to.includes(address)).map(({ text }) => text);
  const token = /\/answer#([A-Za-z0-9_-]{43})/.exec(own()[0] ?? "")?.[1] ?? "";
  await door(routes.portal.openSession, { body: { token } });
  await door(routes.portal.askForCode, { body: {} });
  await rest();
  const code =
    /^\s*(\d{3}) ?(\d{3})\s*$/m
      .exec(own().at(-1) ?? "")
      ?.slice(1)
      .join("") ?? "";
  await door(routes.portal.proveCode, { body: { code } });
}

/** Answers whatever is open to this round, until nothing new is asked. */
async function answerAll(door: Door): Promise<void> {
  const done = new Set<string>();
  for (let pass = 0; pass < 4; pass += 1) {
    const { questionnaire, answers, returned } = await door(routes.portal.getAssessment);
    const versions = new Map(answers.map(({ question, version }) => [question, version]));
    const changes = questionnaire.sections
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => !done.has(id) && (returned ? returned.includes(id) : !versions.has(id)))
      .flatMap((question) => {
        const answer = bestGuess(question);
        const version = versions.get(question.id) ?? 0;
        const change = crypto.randomUUID();
        return answer ? [{ question: question.id, version, change, answer }] : [];
      });
    for (let at = 0; at < changes.length; at += 25) {
      const batch = changes.slice(at, at + 25);
      await door(routes.portal.saveAnswers, { body: { changes: batch } });
      for (const { question } of batch) done.add(question);
    }
  }
}

async function refer(door: Door): Promise<void> {
  const { questionnaire } = await door(routes.portal.getAssessment);
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const asking = questions.find(({ evidenceAsked }) => evidenceAsked);
  await door(routes.portal.putEvidence, {
    params: { evidenceId: crypto.randomUUID() },
    body: {
      ...{ type: asking?.helps[0] ?? "", title: "Policy", url: "https://acme.example/policy" },
      ...{ dated: "2026-10-01", questions: [asking?.id ?? ""] },
    },
  });
}

/** Accepts the reference, overrules the answer it was given for, and returns another question. */
async function review(door: Door, assessmentId: string, returned: string) {
  const at = { params: { assessmentId } };
  const { evidence } = await door(routes.console.getAnswers, at);
  const [reference] = evidence;
  await door(routes.console.putVerdict, {
    params: { assessmentId, evidenceId: reference?.id ?? "" },
    body: { verdict: "accepted", version: reference?.version ?? 0 },
  });
  const { reviewRevision } = await door(routes.console.getScore, at);
  await door(routes.console.putRuling, {
    params: { assessmentId, questionId: reference?.questions[0] ?? "" },
    body: { ruling: { kind: "override", points: 50, reason: "Half of it." }, reviewRevision },
  });
  await door(routes.console.returnAssessment, {
    ...at,
    body: { questions: [returned], note: "More, please.", reviewRevision: reviewRevision + 1 },
  });
}

/** What the stream would do: letters are sent, results computed. */
async function settle(context: OrganisationContext, assessment: string): Promise<void> {
  const waiting = (await listLetters(context, assessment)).filter(
    ({ state }) => state === "pending",
  );
  await ring(waiting.map(({ id }) => keys.outbox(context, assessment, id)));
  await assess(context, assessment, now());
}
