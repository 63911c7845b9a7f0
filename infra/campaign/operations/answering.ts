import { routes } from "../../../functions/contract/routes.ts";
import { answered, entered, issued, storyOf, submitted } from "../stages.ts";
import { documentFor, isSettled, keyed, look, mailsTo, type Operation, sheetOf } from "./kit.ts";

const open: Operation["prepare"] = async (setting, run) => {
  await issued(setting, run);
  const address = storyOf(run).contact.email ?? "";
  const letter = await setting.mailbox.waitFor(({ to }) => to.includes(address));
  const [, token = ""] = /\/answer#([A-Za-z0-9_-]{43})/.exec(letter.text) ?? [];
  const door = setting.watch(
    setting.portal(() => ({})),
    address,
  );
  const act = () => door(routes.portal.openSession, { body: { token } });
  return { act, done: async () => (await act()).status === "open" };
};

const prove: Operation["prepare"] = async (setting, run) => {
  const { opened } = await issued(setting, run);
  const supplier = await opened();
  let proved = false;
  return {
    // Whoever gets no letter, or the wrong one, asks for another code.
    act: async () => {
      await supplier.prove();
      proved = true;
    },
    async done() {
      if (!proved) return false;
      return (await sheetOf(supplier)).answers.length === 0;
    },
  };
};

const save: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await entered(setting, run);
  const { questionnaire } = await sheetOf(supplier);
  const changes = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = storyOf(run).replies(question);
      const change = crypto.randomUUID();
      return answer ? [{ question: question.id, version: 0, change, answer }] : [];
    })
    .slice(0, 3);
  return {
    act: () => supplier.door(routes.portal.saveAnswers, { body: { changes } }),
    done: async () => (await sheetOf(supplier)).answers.length === changes.length,
  };
};

const refer: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await entered(setting, run);
  const body = await documentFor(setting, id);
  const params = { evidenceId: crypto.randomUUID() };
  return {
    act: () => supplier.door(routes.portal.putEvidence, { params, body }),
    done: async () => (await sheetOf(supplier)).evidence.length === 1,
  };
};

/** A workbook goes out, comes back, is compared, and what was ticked is saved. */
const workbook: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await answered(setting, run);
  const { answers } = await sheetOf(supplier);
  const [first] = answers;
  if (!first) throw new Error("Nothing is answered.");
  const { question, version } = first;
  const changes = [{ question, version, change: crypto.randomUUID(), answer: null }];
  return {
    async act() {
      const { bytes } = await supplier.door(routes.portal.getWorkbook);
      await supplier.door(routes.portal.compareFile, { file: bytes });
      await supplier.door(routes.portal.saveAnswers, { body: { changes } });
    },
    done: async () =>
      !(await sheetOf(supplier)).answers.some((answer) => answer.question === question),
  };
};

const submit: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await answered(setting, run);
  return {
    act: () => supplier.submit("Sanne de Vries", "Trust Office"),
    done: async () => {
      const { status, receipt, letters } = await look(setting, id);
      const { items } = await setting.riskManager(routes.console.listAssessments);
      const scored = items.find((each) => each.id === id)?.grade !== undefined;
      return status === "submitted" && receipt !== undefined && scored && letters.every(isSettled);
    },
  };
};

const askForLink: Operation["prepare"] = async (setting, run) => {
  await issued(setting, run);
  const address = storyOf(run).contact.email ?? "";
  const door = setting.watch(
    setting.portal(() => ({})),
    address,
  );
  return {
    act: () => door(routes.portal.askForLink, { body: { email: address } }),
    done: async () => (await mailsTo(setting, address)) >= 2,
  };
};

const comment: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await entered(setting, run);
  const { questionnaire } = await sheetOf(supplier);
  const question = questionnaire.sections[0]?.questions[0]?.id ?? "";
  const door = keyed(supplier.door);
  return {
    act: () =>
      door(routes.portal.createComment, { body: { question, text: "What do you mean by it?" } }),
    async done() {
      const at = { params: { assessmentId: id } };
      const { threads } = await setting.riskManager(routes.console.listComments, at);
      return threads.flatMap(({ comments }) => comments).length === 1;
    },
  };
};

const correct: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await submitted(setting, run);
  const [first] = (await sheetOf(supplier)).answers;
  const door = keyed(supplier.door);
  const body = { question: first?.question ?? "", reason: "We meant the other one." };
  return {
    act: () => door(routes.portal.askCorrection, { body }),
    async done() {
      const at = { params: { assessmentId: id } };
      const { threads } = await setting.riskManager(routes.console.listComments, at);
      return threads.length === 1;
    },
  };
};

/** The supplier answers: from the link to the receipt. */
export const answering: readonly Operation[] = [
  { name: "open", prepare: open },
  { name: "prove", prepare: prove },
  { name: "save", prepare: save },
  { name: "refer", prepare: refer },
  { name: "take over a workbook", prepare: workbook },
  { name: "submit", prepare: submit },
  { name: "ask for a link", prepare: askForLink },
  { name: "comment", prepare: comment },
  { name: "correct", prepare: correct },
];
