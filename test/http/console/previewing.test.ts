import { beforeAll, expect, test } from "vitest";
import { composeLetter } from "../../../functions/email/compose.ts";
import { useStore } from "../../data/store.ts";
import { callPortal } from "../portal/call-portal.ts";
import { proved } from "../portal/guest.ts";
import { claimAll } from "../portal/outbox.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";

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
