import { allQuestions, type Question, type Questionnaire } from "../domain/questionnaire.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type Framework, frameworksOf, type Requirement } from "./frameworks.ts";

/** A question that speaks for a requirement, through a control, a gate or itself, on a ground. */
export type CoverLink = { question: string; through: string; basis: string };

/**
 * Why nothing is asked: only a certificate shows it, only the article as a whole is asked about,
 * no control leads there, or the controls that do have no question.
 */
export type RequirementGap = "certificate-only" | "whole-only" | "no-mapping" | "no-question";

export type RequirementCover = Pick<Requirement, "id" | "title" | "within" | "applies"> & {
  questions: CoverLink[];
  gap: RequirementGap | null;
};

/** Why a question speaks for nothing here: it only sorts (unscored), or no control leads there. */
export type QuestionGap = "not-scored" | "no-mapping";

export type QuestionCover = {
  id: string;
  text: string;
  requirements: string[];
  gap: QuestionGap | null;
};

export type FrameworkCover = Omit<Framework, "requirements" | "links" | "cited"> & {
  requirements: RequirementCover[];
  questions: QuestionCover[];
};

export type Coverage = {
  questionnaire: Pick<Questionnaire, "id" | "version" | "title">;
  frameworks: FrameworkCover[];
};

/** The grounds of links that a gate, or the question itself, makes. */
const GATE = "must-have";
const CITED = "cited";

/**
 * Requirement × question for every framework of the catalogue, both ways, gaps named. Questions
 * speak for controls of the spine, and mappings lead from there to the other frameworks; a
 * mapping says "related", never "equal", and keeps its basis. The source a gate names and the
 * entries a question cites count as well. An article is also met by what meets one of its points, never the other way round.
 */
export function coverage(questionnaire: Questionnaire, catalogue: Catalogue): Coverage {
  const { id, version, title } = questionnaire;
  return {
    questionnaire: { id, version, title },
    frameworks: frameworksOf(catalogue).map((framework) => coverOf(framework, questionnaire)),
  };
}

function coverOf(framework: Framework, questionnaire: Questionnaire): FrameworkCover {
  const { requirements, links, cited, bases, ...head } = framework;
  const questions = allQuestions(questionnaire);
  const found = [
    ...askedLinks(framework, questions),
    ...gateLinks(framework, questionnaire),
    ...citedLinks(framework, questions),
  ];
  const rows = requirements.map((requirement): RequirementCover => {
    const { id, title, within, applies } = requirement;
    const own = found.filter(({ target }) => isWithin(target, id, requirements));
    const shown = once(own.map(({ question, through, basis }) => ({ question, through, basis })));
    const gap = own.length > 0 ? null : gapOf(requirement, framework, found);
    return {
      ...{ id, title, questions: shown, gap },
      ...(within !== undefined && { within }),
      ...(applies && { applies }),
    };
  });
  return {
    ...head,
    bases: {
      ...bases,
      [GATE]: "The must-have on this question names it as its source",
      [CITED]: "The question asks about the entry itself; project judgement",
    },
    requirements: rows,
    questions: questions.map((question) => questionCover(question, rows)),
  };
}

type Found = CoverLink & { target: string };

function askedLinks({ links }: Framework, questions: readonly Question[]): Found[] {
  return links.flatMap(({ control, target, basis }) =>
    questions
      .filter(({ controls = [] }) => controls.some((each) => each.control === control))
      .map(({ id }) => ({ question: id, through: control, basis, target })),
  );
}

function gateLinks({ cited, requirements }: Framework, { gates }: Questionnaire): Found[] {
  return gates.flatMap(({ id, question, source }) =>
    source.split("; ").flatMap((part) => {
      const named = part.startsWith(cited) ? part.slice(cited.length) : "";
      const target = requirements
        .filter((each) => named === each.id || named.startsWith(`${each.id}(`))
        .toSorted((one, other) => other.id.length - one.id.length)[0];
      return target ? [{ question, through: id, basis: GATE, target: target.id }] : [];
    }),
  );
}

function citedLinks({ framework }: Framework, questions: readonly Question[]): Found[] {
  return questions.flatMap(({ id, cites = [] }) =>
    cites
      .filter((each) => each.framework === framework)
      .map(({ target }) => ({ question: id, through: target, basis: CITED, target })),
  );
}

function isWithin(target: string, id: string, all: Framework["requirements"]): boolean {
  if (target === id) return true;
  return all.some((each) => each.id === target && each.within === id);
}

function gapOf(
  { id, within, certificateOnly }: Framework["requirements"][number],
  { links }: Framework,
  found: readonly Found[],
): RequirementGap {
  if (certificateOnly) return "certificate-only";
  if (links.some(({ target }) => target === id)) return "no-question";
  return found.some(({ target }) => target === within) ? "whole-only" : "no-mapping";
}

function questionCover(
  { id, text, controls = [] }: Question,
  rows: readonly RequirementCover[],
): QuestionCover {
  const met = rows.filter(({ questions }) => questions.some(({ question }) => question === id));
  const missing = controls.length > 0 ? "no-mapping" : "not-scored";
  return {
    ...{ id, text, requirements: met.map((row) => row.id) },
    gap: met.length > 0 ? null : missing,
  };
}

function once(links: readonly CoverLink[]): CoverLink[] {
  const same = (one: CoverLink, other: CoverLink) =>
    one.question === other.question && one.through === other.through && one.basis === other.basis;
  return links.filter((link, at) => links.findIndex((each) => same(each, link)) === at);
}
