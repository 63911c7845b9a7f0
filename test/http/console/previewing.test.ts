import { beforeAll, expect, test } from "vitest";
import { composeLetter } from "../../../functions/email/compose.ts";
import { useStore } from "../../data/store.ts";
import { callPortal } from "../portal/call-portal.ts";
import { proved } from "../portal/guest.ts";
import { claimAll } from "../portal/outbox.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";

useStore();
let buyer: Buyer;
beforeAll(async () => {
  buyer = await makeBuyer("previewing");
});

test("the preview tells the supplier's page just what it is told once the invitation is there", async () => {
  const { assessmentId, supplierId, engagementId, contactId } = await addPortfolio(buyer, {
    email: "maria@acme.example",
  });
  const { due, questionnaire, language } = await buyer.done("getAssessment", {
    params: { assessmentId },
  });
  expect(questionnaire.titles).toEqual({ de: "KI-Lieferantenbewertung" });
  const { told, questions, minutes, letter } = await buyer.done("previewInvitation", {
    body: {
      ...{ supplierId, engagementId, contactId, due, language, stepUp: "start" },
      questionnaireId: questionnaire.id,
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  const [said] = await claimAll(buyer.context, "invitation", assessmentId);
  if (said?.letter !== "invitation") throw new Error("No invitation was written.");
  const browser = await proved({ token: said.token });
  const { body } = await callPortal("getAssessment", browser);
  const { team: _, landing, ...rest } = body;
  expect(told).toEqual({ ...rest, landing: { ...landing, assessment: "preview" } });
  expect([questions, minutes]).toEqual([landing.questions, landing.minutes]);
  const sent = composeLetter(said, "");
  expect(letter.html.replaceAll("…", "")).toBe(
    sent.html.replaceAll(said.token, "").replaceAll("…", ""),
  );
});

test("the preview of a repeated assessment has what is taken over and what is offered again", async () => {
  const again = await makeBuyer("previewing-again");
  const { supplierId, engagementId, contactId } = await addSubmitted(again);
  const asked = {
    ...{ supplierId, engagementId, questionnaireId: "ai-supplier" },
    ...({ language: "en", stepUp: "start" } as const),
    due: { date: "2099-06-30", zone: "Europe/Berlin" },
  };
  const preview = (startFrom: "last" | "nothing") =>
    again.done("previewInvitation", { body: { ...asked, contactId, startFrom } });
  const { told } = await preview("last");
  expect(told.answers.length).toBeGreaterThan(5);
  expect(told.before.length).toBeGreaterThan(5);
  expect(told.carried).toEqual(expect.arrayContaining(told.answers.map((each) => each.question)));

  const { id: assessmentId } = await again.done("createAssessment", {
    body: { ...asked, contactIds: [contactId] },
  });
  await again.done("issueAssessment", { params: { assessmentId }, body: {} });
  const [said] = await claimAll(again.context, "invitation", assessmentId);
  if (said?.letter !== "invitation") throw new Error("No invitation was written.");
  const { body } = await callPortal("getAssessment", await proved({ token: said.token }));
  const { team: _, landing, ...rest } = body;
  expect(plain(told)).toEqual(plain({ ...rest, landing: { ...landing, assessment: "preview" } }));

  const bare = await preview("nothing");
  expect(bare.told).toMatchObject({ answers: [], evidence: [], before: [] });
  expect(bare.told.carried).toBeUndefined();
});

test("a refresh has a preview where there is something to go on from, and is else refused alike", async () => {
  const other = await makeBuyer("previewing-refresh");
  const asked = ({ supplierId, engagementId }: Pick<Portfolio, "supplierId" | "engagementId">) => ({
    ...{ supplierId, engagementId, questionnaireId: "annual-refresh" },
    ...({ language: "en", stepUp: "start" } as const),
    due: { date: "2099-06-30", zone: "Europe/Berlin" },
  });
  const fresh = await addPortfolio(other, { email: "nora@acme.example" });
  const body = asked(fresh);
  const made = await other.as("admin")("createAssessment", {
    body: { ...body, contactIds: [fresh.contactId] },
  });
  const drawn = await other.as("admin")("previewInvitation", { body });
  const fields = [
    {
      path: "questionnaireId",
      message: "Nothing was submitted about this product yet; send the full questionnaire.",
    },
  ];
  const refused = { status: 422, body: { error: { code: "invalid", fields } } };
  expect(drawn).toMatchObject(refused);
  expect(made).toMatchObject(refused);

  const known = asked(await addSubmitted(other));
  const { told } = await other.done("previewInvitation", { body: known });
  expect(told.questionnaire.id).toBe("annual-refresh");
  const bare = await other.as("admin")("previewInvitation", {
    body: { ...known, startFrom: "nothing" },
  });
  expect(bare).toMatchObject({ status: 422, body: { error: { fields } } });
});

/** What a page is told, with its references named by their place: their ids are each assessment's own. */
function plain<Told extends { evidence: { id: string }[] }>(told: Told): unknown {
  const named = told.evidence.reduce(
    (text, { id }, at) => text.replaceAll(id, `document ${at}`),
    JSON.stringify(told),
  );
  return JSON.parse(named) as unknown;
}
