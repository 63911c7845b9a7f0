import { routes } from "../../../functions/contract/routes.ts";
import type { RiskClass } from "../../../functions/domain/questionnaire.ts";
import { answer, enter, prepare } from "../../../infra/local/actors/play.ts";
import { daysFromToday } from "../../../infra/local/actors/replies.ts";
import type { Supplier } from "../../../infra/local/actors/supplier.ts";
import { type JourneyCast, story } from "../cast.ts";
import { type Post, postOf } from "./post.ts";

/** One more supplier who was asked about a product of the portfolio. */
export type Invited = {
  assessmentId: string;
  supplierName: string;
  post: Post;
  /** The link of the first letter. */
  link: string;
};

type Told = {
  /** All of it is answered, and files are given for the questions that want some. */
  answered?: boolean;
  riskClass?: RiskClass;
};

/** Prepares and issues one more assessment and reads its letter; `Fernhill Documents` is short. */
export async function invite(
  cast: JourneyCast,
  product = "Fernhill Documents",
  { answered = false, riskClass }: Told = {},
): Promise<Invited> {
  const told = story(product, "issued");
  const { engagement, contact } = told;
  const asked = { ...told, engagement: { ...engagement, ...(riskClass && { riskClass }) } };
  const { id: assessmentId } = await prepare(cast, asked);
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  if (answered) {
    const supplier = await enter(cast, asked);
    await answer(cast, asked, supplier, true);
    await giveDocuments(supplier);
  }
  const post = postOf(cast.mailbox, contact.email ?? "");
  if (answered) await post.code();
  return { assessmentId, supplierName: asked.supplier.name, post, link: await post.link() };
}

/** Refers to a document for each question that asks for one, and answers the question with it. */
async function giveDocuments(supplier: Supplier): Promise<void> {
  const { questionnaire } = await supplier.sheet();
  const asked = questionnaire.sections.flatMap((section) => section.questions);
  const references = asked.flatMap(({ id, file }) => {
    const [type] = file?.types ?? [];
    const url = `https://trust.supplier.example/${type}`;
    const said = { title: `${type} 2026`, url, dated: daysFromToday(-60), questions: [id] };
    return type ? [{ type, ...said }] : [];
  });
  await supplier.refer(references);
  const { evidence } = await supplier.sheet();
  await supplier.answer(({ id, file }) => {
    const given = evidence.filter(({ questions }) => questions.includes(id));
    return file && { is: "documents", references: given.map((each) => each.id) };
  });
}
