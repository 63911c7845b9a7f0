import { routes } from "../../../functions/contract/routes.ts";
import type { Setting } from "../setting.ts";
import { drafted, issued, storyOf } from "../stages.ts";
import { DAY_MS, HOUR_MS, isSettled, look, MINUTE_MS, mailsTo, type Operation } from "./kit.ts";

/** The sweep finds a letter that the mail service put off. */
const putOff: Operation["prepare"] = async (setting, run) => {
  const { id } = await drafted(setting, run);
  const throttled = { service: "ses", fault: { kind: "refuse", as: "throttled" } } as const;
  setting.setFaults({ seed: run, rules: [throttled] });
  await setting.procurement(routes.console.issueAssessment, {
    ...{ params: { assessmentId: id }, body: {} },
  });
  await setting.rest();
  setting.setFaults(null);
  setting.pass(5 * MINUTE_MS);
  return {
    act: () => setting.sweep(),
    done: async () => (await look(setting, id)).letters.every(isSettled),
  };
};

/** The first reminder of the plan falls due. */
const remindByPlan: Operation["prepare"] = async (setting, run) => {
  const { id } = await issued(setting, run);
  const { reminders } = await look(setting, id);
  setting.pass(Date.parse(reminders.next ?? "") - Date.parse(setting.now()) + MINUTE_MS);
  return {
    act: () => setting.sweep(),
    done: async () => (await remindersOf(setting, id)).length === 1,
  };
};

/**
 * The sweep runs every six hours through a switch of the clocks, with three reminders around it;
 * one is past due. `on` is the day after the switch.
 */
const throughSwitch =
  (on: string, zone: string): Operation["prepare"] =>
  async (setting, run) => {
    const { id } = await drafted(setting, run);
    const at = { params: { assessmentId: id } };
    const start = Date.parse(`${on}T00:00:00Z`) - 3 * DAY_MS;
    setting.pass(start - Date.parse(setting.now()));
    const { version } = await look(setting, id);
    await setting.procurement(routes.console.updateAssessment, {
      ...at,
      body: {
        ...{ due: { date: on, zone }, tell: false, version },
        reminders: { before: [2, 1], after: [1] },
      },
    });
    await setting.procurement(routes.console.issueAssessment, { ...at, body: {} });
    await setting.rest();
    let disturbed = false;
    return {
      async act() {
        const before = setting.struck();
        for (let hours = 0; hours < 6 * 24; hours += 6) {
          setting.pass(6 * HOUR_MS);
          await setting.sweep();
          await setting.rest();
        }
        disturbed ||= setting.struck() > before;
      },
      // After days without a sweep one reminder stands for all that were missed: nobody gets a pile.
      done: async () => {
        const sent = await remindersOf(setting, id);
        const { reminders } = await look(setting, id);
        const swept = sent.length === 3 || (disturbed && sent.length > 0);
        return swept && sent.length <= 3 && !reminders.next && sent.every(isSettled);
      },
    };
  };

/** The mail service says that the invitation came back. */
const bounce: Operation["prepare"] = async (setting, run) => {
  const { id } = await issued(setting, run);
  const address = storyOf(run).contact.email ?? "";
  const letter = await setting.mailbox.waitFor(({ to }) => to.includes(address));
  return {
    act: () => setting.bounce(letter),
    async done() {
      const [first] = (await look(setting, id)).letters;
      return first?.state === "bounced" && (await mailsTo(setting, address)) === 1;
    },
  };
};

/** What happens by itself, at a time or because the mail service says so. */
export const sweeping: readonly Operation[] = [
  { name: "sweep", prepare: putOff },
  { name: "remind by plan", prepare: remindByPlan },
  {
    name: "sweep through the switch of spring",
    prepare: throughSwitch("2027-03-29", "Europe/Berlin"),
  },
  {
    name: "sweep through the switch of autumn",
    prepare: throughSwitch("2027-04-05", "Australia/Lord_Howe"),
  },
  { name: "bounce", prepare: bounce },
];

async function remindersOf(setting: Setting, assessmentId: string) {
  const { letters } = await look(setting, assessmentId);
  return letters.filter(({ letter }) => letter.startsWith("reminder"));
}
