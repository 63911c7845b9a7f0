import { allQuestions, type Questionnaire } from "../../domain/questionnaire.ts";
import type { Iso42001 } from "../catalogue-schema.ts";
import type { Basis, Finding } from "./finding.ts";

/**
 * Controls: every id is in the catalogue and can be asked of a supplier, is weighed in exactly
 * one domain, and in a full assessment every core control has a question (scoring model 2.8).
 */
export function lintControls(questionnaire: Questionnaire, { catalogue }: Basis): Finding[] {
  const { iso42001 } = catalogue;
  const known = new Map(iso42001.controls.map((control) => [control.id, control]));
  const asked = allQuestions(questionnaire).flatMap(({ id, controls }) =>
    (controls ?? []).map(({ control }) => ({ place: `question ${id}`, control })),
  );
  const weighed = questionnaire.domains.flatMap(({ id, controls }) =>
    controls.map((control) => ({ place: `domain ${id}`, control: control.id })),
  );
  return [
    ...[...asked, ...weighed].flatMap(({ place, control }) => idFinding(place, control, known)),
    ...weighingFindings(asked, weighed),
    ...coverFindings(asked, weighed, iso42001, questionnaire.purpose === undefined),
  ];
}

type Use = { place: string; control: string };

function idFinding(
  place: string,
  control: string,
  known: ReadonlyMap<string, { askable: string }>,
): Finding[] {
  const entry = known.get(control);
  if (!entry) {
    return [
      {
        rule: "unknown-control",
        place,
        says: `"${control}" is not in the catalogue.`,
        cure: "Use an id of ISO/IEC 42001 Annex A.",
      },
    ];
  }
  if (entry.askable !== "certificate") return [];
  return [
    {
      rule: "control-not-askable",
      place,
      says: `${control} can only be shown by a certificate.`,
      cure: "Take it out of the questions and domains.",
    },
  ];
}

function weighingFindings(asked: readonly Use[], weighed: readonly Use[]): Finding[] {
  const places = Map.groupBy(weighed, ({ control }) => control);
  const twice = [...places].filter(([, uses]) => uses.length > 1);
  return [
    ...twice.map(([control, uses]) => ({
      rule: "control-in-two-domains",
      place: uses.map(({ place }) => place).join(", "),
      says: `${control} is weighed more than once.`,
      cure: "Keep it in one domain.",
    })),
    ...asked
      .filter(({ control }) => !places.has(control))
      .map(({ place, control }) => ({
        rule: "control-in-no-domain",
        place,
        says: `${control} is in no domain, so its points count nowhere.`,
        cure: "Add it to a domain with weight, class and effect.",
      })),
  ];
}

function coverFindings(
  asked: readonly Use[],
  weighed: readonly Use[],
  iso42001: Iso42001,
  whole: boolean,
): Finding[] {
  const covered = new Set(asked.map(({ control }) => control));
  const bare = weighed.filter(({ control }) => !covered.has(control));
  const open = whole
    ? iso42001.controls.filter((c) => c.askable === "core" && !covered.has(c.id))
    : [];
  return [
    ...bare.map(({ place, control }) => ({
      rule: "control-without-question",
      place,
      says: `No question evidences ${control}.`,
      cure: "Ask one or take the control out of the domain.",
    })),
    ...open.map(({ id, title }) => ({
      rule: "core-control-without-question",
      place: "questionnaire",
      says: `No question evidences the core control ${id} (${title}).`,
      cure: "Ask at least one.",
    })),
  ];
}
