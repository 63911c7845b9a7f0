import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentOf, evidenceTypes, loadQuestionnaire } from "../content/load.ts";
import { hashOf } from "../data/hash.ts";
import { certifiedBy, certifiedRecords } from "../domain/certificate-evidence.ts";
import { statesOf } from "../domain/question-states.ts";
import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { reachablePoints } from "../domain/reachable-points.ts";
import type { ScoreInput } from "../domain/score.ts";
import { scoringModelSchema } from "../domain/scoring-model.ts";
import { scoringModelOf } from "../domain/scoring-model-of.ts";
import { countedBy } from "../domain/standing.ts";
import { assessTriage, tierInForce } from "../domain/triage.ts";
import { visibleIds } from "../domain/visibility.ts";
import type { Reachable } from "../domain/way-up.ts";
import { parsed, refused } from "./parsed.ts";
import {
  answerProblems,
  evidenceProblems,
  rulingProblems,
  stateProblems,
} from "./score-file-checks.ts";
import {
  type AnswersFile,
  answersFileSchema,
  type StatesFile,
  statesFileSchema,
} from "./score-file-schema.ts";

/** What a file gives to score. */
export type ScoreFile = {
  input: ScoreInput;
  /** Absent where the file brings its own model. */
  questionnaire?: Pick<Questionnaire, "id" | "version">;
  reachable: Reachable;
  /** Ids of questions that were answered but are not asked here; they count for nothing. */
  ignored: string[];
};

/**
 * Reads a file of answers. Refused, with the path to every value, where a key or an id is unknown,
 * a type is wrong, an answer does not fit its question or evidence starts after `asOf`.
 */
export function readScoreFile(path: string): ScoreFile {
  const raw = readJson(path);
  const folder = dirname(path);
  if (typeof raw === "object" && raw !== null && "model" in raw)
    return fromStates(parsed(statesFileSchema, raw), folder);
  return fromAnswers(parsed(answersFileSchema, raw), folder);
}

function fromAnswers(file: AnswersFile, folder: string): ScoreFile {
  const questionnaire = questionnaireIn(file.questionnaire, folder);
  const { triage, riskClass, kind, aiRoles, actRoles, facts, answers, tierOverride } = file;
  const tier = tierInForce(assessTriage(triage, riskClass).tier, tierOverride);
  const scope = { tier, kind, aiRoles, actRoles, riskClass, facts };
  const content = contentOf(questionnaire);
  const model = parsed(scoringModelSchema(), scoringModelOf(questionnaire, scope), "questionnaire");
  const asked = visibleIds(questionnaire.sections, scope, answers);
  const counted = visibleIds(questionnaire.sections, scope, countedBy(questionnaire, answers));
  const questions = questionnaire.sections.flatMap((each) => each.questions);
  assertNone([
    ...answerProblems(file, questions),
    ...evidenceProblems(file, { types: evidenceTypes(), questions }),
    ...rulingProblems(file, model.questions),
  ]);
  return {
    input: inputFrom(file, {
      ...{ contentHash: hashOf(content), model, evidenceTypes: content.evidenceTypes },
      states: statesOf(questionnaire, scope, answers),
      evidence: certifiedRecords(
        file.evidence,
        certifiedBy(questionnaire, scope, answers, file.asOf),
      ),
    }),
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    reachable: reachablePoints(questionnaire),
    ignored: Object.keys(answers)
      .filter((id) => !asked.includes(id) && !counted.includes(id))
      .toSorted(),
  };
}

function fromStates(file: StatesFile, folder: string): ScoreFile {
  const { evidenceTypes: types, states } = file;
  const model = parsed(scoringModelSchema(), besides(file.model, folder, "model"), "model");
  const { questions } = model;
  assertNone([
    ...stateProblems(file, questions),
    ...evidenceProblems(file, { types, questions }),
    ...rulingProblems(file, questions),
  ]);
  const contentHash = hashOf({ model, evidenceTypes: types });
  const { evidence } = file;
  const input = inputFrom(file, { contentHash, model, evidenceTypes: types, states, evidence });
  return { input, reachable: {}, ignored: [] };
}

function inputFrom(
  file: AnswersFile | StatesFile,
  made: Pick<ScoreInput, "contentHash" | "model" | "evidenceTypes" | "states" | "evidence">,
): ScoreInput {
  const { asOf, kind, riskClass, triage, tierOverride, rulings, noResponse } = file;
  return {
    ...{ ...made, asOf, kind, riskClass, triage, rulings, noResponse },
    ...(tierOverride && { tierOverride }),
  };
}

function questionnaireIn(given: unknown, folder: string): Questionnaire {
  if (typeof given === "string" && !given.endsWith(".json")) {
    const found = builtIn(given);
    if (found) return found;
    throw refused([{ path: "questionnaire", message: `There is no questionnaire ${given}.` }]);
  }
  const written = besides(given, folder, "questionnaire");
  return parsed(questionnaireSchema(), written, "questionnaire");
}

/** A built-in questionnaire by `id` (the newest version) or `id@version`. */
export function builtIn(name: string): Questionnaire | undefined {
  const [id = "", version] = name.split("@");
  return loadQuestionnaire(id, version === undefined ? undefined : Number(version));
}

/** The value itself, or what the file it names holds; a path starts at the folder of the file. */
function besides(given: unknown, folder: string, at: string): unknown {
  if (typeof given !== "string") return given;
  try {
    return readJson(join(folder, given));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refused([{ path: at, message }]);
  }
}

/** The JSON in a file. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function assertNone(fields: Parameters<typeof refused>[0]): void {
  if (fields.length > 0) throw refused(fields);
}
