import { routes } from "../../../functions/contract/routes.ts";
import { type Door, DoorRefusal } from "../../local/actors/door.ts";
import type { Supplier } from "../../local/actors/supplier.ts";
import type { Setting } from "../setting.ts";

/** Something a person does that is to hold whatever goes wrong meanwhile. */
export interface Operation {
  readonly name: string;
  /** Everything before it, undisturbed; `run` sets the names of each run apart. */
  prepare(setting: Setting, run: number): Promise<Deed>;
}

/** A deed on which nothing else has been done yet. */
export interface Deed {
  /** One attempt; done again, under the same key, it comes to the same. */
  act(): Promise<unknown>;
  /** Whether it is done, as people see it once all has settled. */
  done(): Promise<boolean>;
}

/** The same door, every call under one Idempotency-Key, as a page repeats it. */
export function keyed(door: Door): Door {
  const key = crypto.randomUUID();
  return (route, options) => door(route, { ...options, headers: { "idempotency-key": key } });
}

/** An assessment as its buyer sees it, with all letters to those who may answer. */
export async function look({ procurement }: Setting, assessmentId: string) {
  const shown = await procurement(routes.console.getAssessment, { params: { assessmentId } });
  return { ...shown, letters: shown.invitations.flatMap(({ letters }) => letters) };
}

/** The questions that are asked, given the answers so far, as the reviewer sees them. */
export async function asked({ riskManager }: Setting, assessmentId: string) {
  const { questionnaire, visible } = await riskManager(routes.console.getAnswers, {
    params: { assessmentId },
  });
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => visible.includes(id));
}

/** A document that a supplier may refer to for a question that asks for one. */
export async function documentFor(setting: Setting, assessmentId: string) {
  const question = (await asked(setting, assessmentId)).find(
    ({ evidence, helps }) => evidence && helps,
  );
  if (!question?.helps?.[0]) throw new Error("No question asks for a document.");
  return {
    ...{
      type: question.helps[0],
      title: "Policy 2026",
      dated: "2026-06-01",
      questions: [question.id],
    },
    url: "https://trust.fernhill.example/policy",
  };
}

/** What a supplier sees; whoever comes back after a day opens the link again and proves the mailbox. */
export async function sheetOf(supplier: Supplier): ReturnType<Supplier["sheet"]> {
  try {
    return await supplier.sheet();
  } catch (error) {
    if (!(error instanceof DoorRefusal) || error.status !== 401) throw error;
    await supplier.comeBack();
    return supplier.sheet();
  }
}

/** Whether a letter has an outcome. */
export function isSettled({ state }: { readonly state: string }): boolean {
  return state !== "pending" && state !== "sending";
}

/** How many letters arrived at an address; `about` stands in their text. */
export async function mailsTo({ mailbox }: Setting, address: string, about = ""): Promise<number> {
  const all = await mailbox.list();
  return all.filter(({ to, text }) => to.includes(address) && text.includes(about)).length;
}

/** A calendar date so many days after the functions' present. */
export function dayIn({ now }: Pick<Setting, "now">, days: number): string {
  return new Date(Date.parse(now()) + days * DAY_MS).toISOString().slice(0, 10);
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
