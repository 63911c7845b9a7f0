import type { Questionnaire } from "../../domain/questionnaire.ts";
import type { Catalogue } from "../catalogue-schema.ts";
import type { EvidenceType } from "../evidence-type-schema.ts";

/** One fault in content: which rule, where, what is wrong and how to mend it. */
export type Finding = { rule: string; place: string; says: string; cure: string };

/** What a questionnaire is checked against. */
export type Basis = { catalogue: Catalogue; evidenceTypes: readonly EvidenceType[] };

/** A rule reads a questionnaire whose shape is already sound and returns what it finds. */
export type Rule = (questionnaire: Questionnaire, basis: Basis) => Finding[];
