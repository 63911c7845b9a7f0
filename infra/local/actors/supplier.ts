import { ASSESSMENT_HEADER, type ReplyOf } from "../../../functions/contract/route.ts";
import { routes } from "../../../functions/contract/routes.ts";
import type { Mailbox } from "../mailbox.ts";
import type { Door } from "./door.ts";

type Sheet = ReplyOf<typeof routes.portal.getAssessment>;
export type Question = Sheet["questionnaire"]["sections"][number]["questions"][number];
export type Answer = Sheet["answers"][number]["answer"];

/** How a supplier replies to a question; undefined leaves it open. */
export type Replies = (question: Question) => Answer | undefined;

/** A document a supplier refers to, and the questions it is given for. */
export type Reference = {
  type: string;
  title: string;
  url: string;
  dated: string;
  questions: readonly string[];
};

const BATCH = 25;

/** The same door with somebody looking on; `who` uses it. */
export type Watch = (door: Door, who: string) => Door;

/** A supplier who got a letter: every step goes through the public door and the mailbox. */
export type Supplier = {
  landing: ReplyOf<typeof routes.portal.openSession>;
  door: Door;
  /** Asks for the mail code, reads it from the mailbox and proves it. */
  prove(): Promise<void>;
  /** Opens the link again once the session has ended, and proves the mailbox anew. */
  comeBack(): Promise<void>;
  sheet(): Promise<Sheet>;
  /** Answers every question for which there is a reply; returns how many were saved. */
  answer(replies: Replies): Promise<number>;
  refer(references: readonly Reference[]): Promise<void>;
  submit(name: string, title: string): Promise<ReplyOf<typeof routes.portal.submit>>;
};

/** Opens the portal's door for a page with headers of its own. */
export type Portal = (headers: () => Record<string, string>) => Door;

/** Opens the link of the first letter to an address that mentions `about` (a product). */
export async function openLetter(
  portal: Portal,
  mailbox: Mailbox,
  address: string,
  about = "",
  watch?: Watch,
): Promise<Supplier> {
  const letter = await mailbox.waitFor(
    ({ to, text }) => to.includes(address) && text.includes(about) && linkIn(text) !== undefined,
  );
  return openLink(portal, mailbox, address, linkIn(letter.text) ?? "", watch);
}

/** Opens a link by its token, as the page does after reading the fragment. */
async function openLink(
  portal: Portal,
  mailbox: Mailbox,
  address: string,
  token: string,
  watch: Watch = (door) => door,
): Promise<Supplier> {
  let assessment = "";
  const opened = portal(() => ({
    ...(assessment && { [ASSESSMENT_HEADER]: assessment }),
  }));
  const door = watch(opened, address);
  const landing = await door(routes.portal.openSession, { body: { token } });
  assessment = landing.assessment;
  const sheet = () => door(routes.portal.getAssessment);
  const prove = async () => {
    const before = new Set((await mailbox.list()).map(({ id }) => id));
    await door(routes.portal.askForCode, { body: {} });
    const mail = await mailbox.waitFor(
      ({ id, to, text }) => !before.has(id) && to.includes(address) && codeIn(text) !== undefined,
    );
    await door(routes.portal.proveCode, { body: { code: codeIn(mail.text) ?? "" } });
  };
  return {
    ...{ landing, door, sheet, prove },
    async comeBack() {
      await door(routes.portal.openSession, { body: { token } });
      await prove();
    },
    async answer(replies) {
      const { questionnaire, answers } = await sheet();
      const versions = new Map(answers.map(({ question, version }) => [question, version]));
      const changes = questionnaire.sections
        .flatMap(({ questions }) => questions)
        .flatMap((question) => {
          const answer = replies(question);
          const version = versions.get(question.id) ?? 0;
          const change = crypto.randomUUID();
          return answer ? [{ question: question.id, version, change, answer }] : [];
        });
      for (let at = 0; at < changes.length; at += BATCH) {
        await door(routes.portal.saveAnswers, { body: { changes: changes.slice(at, at + BATCH) } });
      }
      return changes.length;
    },
    async refer(references) {
      for (const reference of references) {
        await door(routes.portal.putEvidence, {
          params: { evidenceId: crypto.randomUUID() },
          body: { ...reference, questions: [...reference.questions] },
        });
      }
    },
    async submit(name, title) {
      const { questionnaire } = await sheet();
      const statement = questionnaire.attestation;
      return door(routes.portal.submit, {
        body: { attestation: { name, title, statement, confirmed: true } },
      });
    },
  };
}

/** The token of the portal link in a letter. */
export function linkIn(text: string): string | undefined {
  return /\/answer#([A-Za-z0-9_-]{43})\b/.exec(text)?.[1];
}

/** The six digits of a code letter. */
export function codeIn(text: string): string | undefined {
  return /^\s*(\d{3}) ?(\d{3})\s*$/m.exec(text)?.slice(1).join("");
}
