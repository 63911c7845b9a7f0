import type { consoleRoutes } from "../../../functions/contract/console.ts";
import type { BodyOf } from "../../../functions/contract/route.ts";
import type { Buyer } from "./buyer.ts";

type EngagementInput = BodyOf<(typeof consoleRoutes)["createEngagement"]>;

/** A chat product of moderate to high risk; every fact of the intake is known. */
export const ENGAGEMENT: EngagementInput = {
  ...{ product: "Claims Assistant", kind: "ai-product", riskClass: "limited" },
  aiRoles: ["ai-provider"],
  actRoles: ["provider"],
  facts: ["hosted-service", "personal-data"],
  triage: {
    ...{ data: 4, persons: 3, criticality: 3, regulation: 3, scale: 2 },
    ...{ autonomy: 2, accessDepth: 3, opacity: 3, chainDepth: 3, changeRate: 3, incidents: 2 },
  },
};

/** Ids of a supplier with a contact, an engagement and a prepared assessment. */
export type Portfolio = {
  supplierId: string;
  contactId: string;
  engagementId: string;
  assessmentId: string;
};

/** Adds a supplier with all that an assessment needs, and prepares one. */
export async function addPortfolio(
  { done }: Buyer,
  { name = "Acme AI", email = "maria@acme.example" }: { name?: string; email?: string | null } = {},
): Promise<Portfolio> {
  const { id: supplierId } = await done("createSupplier", { body: { name } });
  const params = { supplierId };
  const contact = { name: "Maria Weber", ...(email !== null && { email }) };
  const { id: contactId } = await done("createContact", { params, body: contact });
  const { id: engagementId } = await done("createEngagement", { params, body: ENGAGEMENT });
  const { id: assessmentId } = await done("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
      ...{ due: { date: "2099-01-31", zone: "Europe/Berlin" }, stepUp: "start" },
    },
  });
  return { supplierId, contactId, engagementId, assessmentId };
}
