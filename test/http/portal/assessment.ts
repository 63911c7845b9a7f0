import { evidenceTypes } from "../../../functions/content/load.ts";
import { addressWrite } from "../../../functions/data/addresses.ts";
import { storeContent } from "../../../functions/data/content.ts";
import { keys, type OrganisationContext } from "../../../functions/data/keys.ts";
import { LEDGER_START } from "../../../functions/data/ledger.ts";
import { createMember } from "../../../functions/data/members.ts";
import { createOrganisation } from "../../../functions/data/organisations.ts";
import { letterWrite } from "../../../functions/data/outbox.ts";
import { createSupplier } from "../../../functions/data/suppliers.ts";
import { transact } from "../../../functions/data/table.ts";
import { newToken } from "../../../functions/data/tokens.ts";
import { put } from "../../../functions/data/writes.ts";
import type { Questionnaire } from "../../../functions/domain/questionnaire.ts";
import {
  EXPOSURE_FACTORS,
  IMPACT_FACTORS,
  triageSchema,
} from "../../../functions/domain/triage.ts";
import { question, questionnaireOf, SCOPE } from "../../domain/questions.ts";

/** Ids every organisation of the tests shares, so that a forgotten tenant shows. */
export const IDS = {
  supplier: "supplier-1",
  engagement: "engagement-1",
  contact: "contact-1",
  assessment: "assessment-1",
  invitation: "invitation-1",
} as const;

const DUE = { date: "2099-03-14", zone: "Europe/Berlin" };

export const QUESTIONNAIRE = questionnaireOf([
  question({ id: "policy", silences: ["unknown"], notApplicable: true }),
  question({
    id: "plan",
    required: false,
    when: { question: "policy", equals: "no" },
    options: [
      { id: "soon", label: "Soon", points: 25, detail: { kind: "date", label: "By when?" } },
      { id: "never", label: "Never", points: 0 },
    ],
  }),
  question({ id: "uses", kind: "text", maxLength: 20, required: false }),
  question({ id: "hidden-by-tier", when: { tier: ["T1"] } }),
]);

export type Issued = {
  context: OrganisationContext;
  /** A raw link token of the first invitation. */
  token: string;
  requester: string;
  at: string;
};

/** What a test wants different about an issued assessment. */
export type Wishes = {
  email?: string | null;
  stepUp?: "code" | "start";
  message?: string;
  product?: string;
  buyer?: string;
  contactName?: string;
  assessment?: string;
  supplier?: string;
  questionnaire?: Questionnaire;
};

/** An issued assessment of a fresh organisation, and a link to it. */
export async function issued(organisation: string, wishes: Wishes = {}): Promise<Issued> {
  const at = new Date().toISOString();
  const buyer = wishes.buyer ?? `Buyer ${organisation}`;
  const context = await createOrganisation({ id: organisation, name: buyer }, at);
  const requester = await createMember(
    context,
    {
      ...{ subject: `sub-${organisation}`, name: "Dana Berg", role: "procurement" },
      email: `dana@${organisation}.example`,
    },
    at,
  );
  const content = await storeContent(wishes.questionnaire ?? QUESTIONNAIRE, evidenceTypes());
  const { supplier, engagement, contact, invitation } = IDS;
  const assessment = wishes.assessment ?? IDS.assessment;
  const email = wishes.email === undefined ? "maria@acme.example" : wishes.email;
  const product = wishes.product ?? "Claims Copilot";
  const supplierName = wishes.supplier ?? "Acme Intelligence";
  const buys = { id: supplier, fields: { name: supplierName }, created: "fixture" };
  await createSupplier(context, buys, { id: requester.id, name: "Dana Berg" }, at);
  const link = { assessment, invitation, generation: 1, expiresAt: "2099-06-01T00:00:00.000Z" };
  const { token, write } = newToken(context, link);
  await transact([
    put({
      ...keys.contact(context, supplier, contact),
      ...{ id: contact, name: wishes.contactName ?? "Maria Rossi", version: 1, language: "en" },
      ...(email && { email }),
    }),
    put({
      ...keys.head(context, assessment),
      ...{ id: assessment, organisation, supplier, engagement, status: "issued", round: 1 },
      ...{ revision: 0, reviewRevision: 0, version: 1, writers: { [invitation]: 1 } },
      ...{ questionnaire: "test", content, due: DUE, stepUp: wishes.stepUp ?? "code" },
      ...{ language: "en", requester: requester.id, createdAt: at, issuedAt: at },
      ...LEDGER_START,
    }),
    put({
      ...keys.assessmentRow(context, assessment),
      row: { status: "issued", progress: { answered: 0, of: 2 }, updatedAt: at },
    }),
    put({
      ...keys.round(context, assessment, 1),
      ...{ round: 1, scope: SCOPE, triage: TRIAGE, contacts: [contact] },
      ...{ message: wishes.message ?? "Thank you.", supplierName, product },
    }),
    put({
      ...keys.invitation(context, assessment, invitation),
      ...{ id: invitation, contact, state: "active", generation: 1, sends: 1, createdAt: at },
    }),
    ...(email ? [addressWrite(context, { address: email, assessment, invitation })] : []),
    letterWrite(
      context,
      { id: `invitation-${invitation}-1-1`, assessment, letter: "invitation", invitation },
      at,
    ),
    write,
  ]);
  return { context, token, requester: requester.id, at };
}

const TRIAGE = triageSchema().parse(
  Object.fromEntries([...IMPACT_FACTORS, ...EXPOSURE_FACTORS].map((factor) => [factor, 3])),
);
