import { lazy } from "../domain/lazy.ts";
import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { textsOf } from "../domain/spoken.ts";
import euAiAct from "./catalogue/eu-ai-act.json" with { type: "json" };
import evidence from "./catalogue/evidence-types.json" with { type: "json" };
import iso27001 from "./catalogue/iso-27001.json" with { type: "json" };
import iso42001 from "./catalogue/iso-42001.json" with { type: "json" };
import mappings from "./catalogue/mappings.json" with { type: "json" };
import nistAiRmf from "./catalogue/nist-ai-rmf.json" with { type: "json" };
import {
  type Catalogue,
  euAiActSchema,
  iso27001Schema,
  iso42001Schema,
  mappingsSchema,
  nistAiRmfSchema,
} from "./catalogue-schema.ts";
import { derive, derivedSchema } from "./derived.ts";
import { type EvidenceType, evidenceTypesSchema } from "./evidence-type-schema.ts";
import aiSupplier from "./questionnaires/ai-supplier.json" with { type: "json" };
import annualRefresh from "./questionnaires/annual-refresh.json" with { type: "json" };
import german from "./questionnaires/de.json" with { type: "json" };
import shortTriage from "./questionnaires/short-triage.json" with { type: "json" };

// PURE marks let a bundle drop what it never asks for: the catalogue alone is 55 KB.

/** The questionnaires that ship with the product, the full one first, parsed on first use. */
export const builtInQuestionnaires: () => readonly Questionnaire[] = /* @__PURE__ */ lazy(() => {
  const full = questionnaireSchema().parse(aiSupplier);
  const parts = [shortTriage, annualRefresh].map((each) => derivedSchema().parse(each));
  return [full, ...parts.map((each) => derive(each, full))].map(withGerman);
});

/** All German words there are, by the English ones; the built-in questionnaires share them. */
export const GERMAN: Readonly<Record<string, string>> = german;

/** A questionnaire with the German words for what a supplier reads of it. */
function withGerman(questionnaire: Questionnaire): Questionnaire {
  const texts = [...textsOf(questionnaire), ...evidenceTypes().map(({ label }) => label)];
  const de = Object.fromEntries(
    texts.flatMap((text) => {
      const words = Object.hasOwn(GERMAN, text) ? GERMAN[text] : undefined;
      return words === undefined ? [] : [[text, words]];
    }),
  );
  return { ...questionnaire, translations: { de } };
}

/** A built-in questionnaire: the version asked for, else the newest; undefined if there is none. */
export function loadQuestionnaire(id: string, version?: number): Questionnaire | undefined {
  return builtInQuestionnaires()
    .filter((each) => each.id === id && (version === undefined || each.version === version))
    .toSorted((a, b) => b.version - a.version)[0];
}

/** What the newest questionnaire calls its domains, must-haves and questions, by id; never parsed. */
export const builtInWords = /* @__PURE__ */ lazy(() => ({
  domains: new Map(aiSupplier.domains.map(({ id, title }) => [id, title])),
  gates: new Map(aiSupplier.gates.map(({ id, title, sentence }) => [id, { title, sentence }])),
  questions: new Map(
    aiSupplier.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
  ),
}));

/** The frameworks and the links between them, parsed on first use. */
export const catalogue: () => Catalogue = /* @__PURE__ */ lazy(() => ({
  iso42001: iso42001Schema().parse(iso42001),
  euAiAct: euAiActSchema().parse(euAiAct),
  nistAiRmf: nistAiRmfSchema().parse(nistAiRmf),
  iso27001: iso27001Schema().parse(iso27001),
  mappings: mappingsSchema().parse(mappings),
}));

/** The kinds of proof and what each can speak for, parsed on first use. */
export const evidenceTypes: () => readonly EvidenceType[] = /* @__PURE__ */ lazy(
  () => evidenceTypesSchema().parse(evidence).types,
);

/** All that a score depends on besides triage, answers, evidence, rulings and date. */
export type Content = { questionnaire: Questionnaire; evidenceTypes: readonly EvidenceType[] };

/**
 * The content a questionnaire version stands for. Its canonical JSON is what the content hash is
 * taken over, so a stored score can be recomputed after the built-in data has moved on.
 */
export function contentOf(questionnaire: Questionnaire): Content {
  return { questionnaire, evidenceTypes: evidenceTypes() };
}
