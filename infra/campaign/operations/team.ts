import { routes } from "../../../functions/contract/routes.ts";
import { answered, entered } from "../stages.ts";
import { isSettled, keyed, mailsTo, type Operation, sheetOf } from "./kit.ts";

const colleague = (run: number) => ({ name: "Joris Blom", email: `joris-${run}@fernhill.example` });

const delegate: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await entered(setting, run);
  const sections = (await sheetOf(supplier)).questionnaire.sections.slice(0, 1).map(({ id }) => id);
  const door = keyed(supplier.door);
  const person = colleague(run);
  return {
    act: () => door(routes.portal.createDelegation, { body: { ...person, sections } }),
    async done() {
      const { team } = await sheetOf(supplier);
      const own = team?.delegations ?? [];
      const settled = own.every(({ letter }) => letter && isSettled(letter));
      return own.length === 1 && settled && (await mailsTo(setting, person.email)) <= 1;
    },
  };
};

const takeBack: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await entered(setting, run);
  const sections = (await sheetOf(supplier)).questionnaire.sections.slice(0, 1).map(({ id }) => id);
  const { delegations } = await keyed(supplier.door)(routes.portal.createDelegation, {
    body: { ...colleague(run), sections },
  });
  const params = { delegationId: delegations[0]?.id ?? "" };
  const door = keyed(supplier.door);
  return {
    act: () => door(routes.portal.endDelegation, { params }),
    async done() {
      const { team } = await sheetOf(supplier);
      return team?.delegations.every(({ state }) => state === "ended") ?? false;
    },
  };
};

const handOver: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await entered(setting, run);
  const door = keyed(supplier.door);
  const person = colleague(run);
  return {
    act: () => door(routes.portal.handOver, { body: { ...person, stay: false } }),
    async done() {
      const seen = await sheetOf(supplier).catch(() => undefined);
      return seen === undefined && (await mailsTo(setting, person.email)) <= 1;
    },
  };
};

const askToSign: Operation["prepare"] = async (setting, run) => {
  const { supplier } = await answered(setting, run);
  const door = keyed(supplier.door);
  const person = colleague(run);
  return {
    act: () => door(routes.portal.askToSign, { body: person }),
    async done() {
      const { team } = await sheetOf(supplier);
      const asked = team?.signing?.state === "asked" && team.signing.email === person.email;
      return asked && (await mailsTo(setting, person.email)) <= 1;
    },
  };
};

/** The supplier's people share the work. */
export const team: readonly Operation[] = [
  { name: "delegate", prepare: delegate },
  { name: "take a share back", prepare: takeBack },
  { name: "hand over", prepare: handOver },
  { name: "ask to sign", prepare: askToSign },
];
