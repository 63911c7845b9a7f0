import type { AnswersFile } from "../../contract/shapes/files.ts";
import { loadSubmitted } from "../../http/files/load-submitted.ts";
import { JSON_TYPE } from "../../http/files/media-types.ts";
import { type FileAct, sessionOf } from "../caller.ts";

/** The submitted answers as JSON: for the supplier's records, and to start another assessment. */
export const getSubmittedAnswers: FileAct<"getSubmittedAnswers"> = async ({ caller }) => {
  const { context, head } = sessionOf(caller);
  const submitted = await loadSubmitted(context, head);
  const { submission, receipt, buyer, supplier, product, questionnaire } = submitted;
  const { id, version, title, sections } = questionnaire;
  const { reference, round, submittedAt, sha256, by } = receipt;
  const kept: AnswersFile = {
    format: "assay-answers/1",
    ...{ reference, round, submittedAt, sha256, by, buyer, supplier, product },
    questionnaire: { id, version, title },
    statement: submission.statement,
    sections: sections.map((section) => ({
      title: section.title,
      questions: section.questions.map(({ id: key, text }) => ({ id: key, text })),
    })),
    answers: submission.answers.map(({ question, answer, by: author, at }) => ({
      ...{ question, answer, by: author, at },
    })),
    documents: submission.evidence,
  };
  const bytes = Buffer.from(JSON.stringify(kept, undefined, 2), "utf8");
  return { name: `${reference}.json`, type: JSON_TYPE, bytes };
};
