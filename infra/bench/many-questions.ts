import { type PortalAssessment, portalAssessment } from "../../functions/contract/shapes/portal.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";

/**
 * The same assessment with one section of `count` questions: kinds in turn, every ninth hanging
 * on the choice before it.
 */
export function manyQuestions(reply: unknown, count: number): PortalAssessment {
  const told = portalAssessment().parse(reply);
  const questions = Array.from({ length: count }, (_, at) => question(at + 1));
  const section = { id: "many", title: "Many", intro: "Many questions.", questions };
  return { ...told, answers: [], questionnaire: { ...told.questionnaire, sections: [section] } };
}

function question(number: number): SupplierQuestion {
  const common: Omit<SupplierQuestion, "kind"> = {
    ...{ id: `many-${number}`, text: `Question ${number}`, why: "To measure.", required: true },
    ...{ helps: [], evidenceAsked: false, notApplicable: true, silences: ["unknown"] },
  };
  if (number % 9 === 0) {
    return { ...common, kind: "text", when: { question: `many-${number - 6}`, equals: "yes" } };
  }
  if (number % 3 === 0) {
    const options = ["yes", "partly", "no"].map((id) => ({ id, label: id }));
    return { ...common, kind: "single", options };
  }
  if (number % 3 === 1) {
    return { ...common, kind: "number", number: { unit: "%", min: 0, max: 100 } };
  }
  return { ...common, kind: "text", maxLength: 200 };
}
