import { routes } from "../../../functions/contract/routes.ts";
import { drafted, entered, issued, storyOf } from "../stages.ts";
import { dayIn, isSettled, keyed, look, type Operation, sheetOf } from "./kit.ts";

const create: Operation["prepare"] = async (setting, run) => {
  const { procurement } = setting;
  const { supplier: name, contact, engagement, dueInDays } = storyOf(run);
  const supplier = await procurement(routes.console.createSupplier, { body: name });
  const at = { params: { supplierId: supplier.id } };
  const { id: contactId } = await procurement(routes.console.createContact, {
    ...{ ...at, body: contact },
  });
  const made = await procurement(routes.console.createEngagement, { ...at, body: engagement });
  const body = {
    ...{ supplierId: supplier.id, engagementId: made.id, questionnaireId: "ai-supplier" },
    ...{ contactIds: [contactId], due: { date: dayIn(setting, dueInDays), zone: "Europe/Berlin" } },
  };
  const door = keyed(procurement);
  return {
    act: () => door(routes.console.createAssessment, { body }),
    async done() {
      const { items } = await procurement(routes.console.listAssessments);
      return items.filter(({ supplierId }) => supplierId === supplier.id).length === 1;
    },
  };
};

const bringIn: Operation["prepare"] = async ({ procurement }, run) => {
  const door = keyed(procurement);
  const names = ["Ada", "Bo", "Cy"].map((name) => `${name} Analytics ${run}`);
  const rows = names.map((name, index) => ({
    ...{ line: index + 1, answer: "new" as const },
    cells: { name, contactName: "Kim", contactEmail: `kim@${name[0]}${run}.example` },
  }));
  return {
    act: () => door(routes.console.importSuppliers, { query: { dryRun: "false" }, body: { rows } }),
    async done() {
      const { items } = await procurement(routes.console.listSuppliers);
      return names.every((name) => items.filter((item) => item.name === name).length === 1);
    },
  };
};

const issue: Operation["prepare"] = async (setting, run) => {
  const { id } = await drafted(setting, run);
  const door = keyed(setting.procurement);
  return {
    act: () => door(routes.console.issueAssessment, { params: { assessmentId: id }, body: {} }),
    done: async () => {
      const { status, letters } = await look(setting, id);
      return status === "issued" && letters.length === 1 && letters.every(isSettled);
    },
  };
};

const moveDueDate: Operation["prepare"] = async (setting, run) => {
  const { id } = await issued(setting, run);
  const { version } = await look(setting, id);
  const door = keyed(setting.procurement);
  const due = { date: dayIn(setting, 60), zone: "Asia/Tokyo" };
  return {
    act: () =>
      door(routes.console.updateAssessment, {
        ...{ params: { assessmentId: id }, body: { due, tell: true, version } },
      }),
    done: async () => {
      const { letters, ...shown } = await look(setting, id);
      const told = letters.filter(({ letter }) => letter === "due-changed");
      return shown.due.date === due.date && told.length === 1 && letters.every(isSettled);
    },
  };
};

/** Acts on the one invitation of an assessment whose letter has left. */
const onInvitation =
  (
    act: "resendInvitation" | "remindInvitation" | "rotateInvitation",
    letter: string,
    count: number,
  ): Operation["prepare"] =>
  async (setting, run) => {
    const { id, invitationId } = await issued(setting, run);
    const door = keyed(setting.procurement);
    const params = { assessmentId: id, invitationId };
    return {
      act: () => door(routes.console[act], { params, body: {} }),
      done: async () => {
        const { letters } = await look(setting, id);
        const own = letters.filter((each) => each.letter === letter);
        return own.length === count && letters.every(isSettled);
      },
    };
  };

const inviteAnother: Operation["prepare"] = async (setting, run) => {
  const { id, invitationId } = await issued(setting, run);
  const { supplier } = await look(setting, id);
  const { id: contactId } = await setting.procurement(routes.console.createContact, {
    params: { supplierId: supplier.id },
    body: { name: "Ruben Bakker", email: `ruben-${run}@fernhill.example` },
  });
  const door = keyed(setting.procurement);
  return {
    act: () =>
      door(routes.console.inviteContact, {
        ...{ params: { assessmentId: id }, body: { contactId, replaces: invitationId } },
      }),
    done: async () => {
      const { invitations, letters } = await look(setting, id);
      const [now, ...others] = invitations.filter(({ state }) => state !== "revoked");
      return now?.contact.id === contactId && others.length === 0 && letters.every(isSettled);
    },
  };
};

/** Ends the right to answer; whoever had the page open is out. */
const shut =
  (act: "revokeInvitation" | "cancelAssessment"): Operation["prepare"] =>
  async (setting, run) => {
    const { id, invitationId, supplier } = await entered(setting, run);
    const door = keyed(setting.procurement);
    const params =
      act === "revokeInvitation" ? { assessmentId: id, invitationId } : { assessmentId: id };
    return {
      act: () => door(routes.console[act], { params, body: {} } as never),
      done: async () => {
        const seen = await sheetOf(supplier).catch(() => undefined);
        return seen === undefined;
      },
    };
  };

/** The buyer asks: from the list of suppliers to the end of a link. */
export const asking: readonly Operation[] = [
  { name: "create", prepare: create },
  { name: "bring in", prepare: bringIn },
  { name: "issue", prepare: issue },
  { name: "move the due date", prepare: moveDueDate },
  { name: "resend", prepare: onInvitation("resendInvitation", "invitation", 2) },
  { name: "remind", prepare: onInvitation("remindInvitation", "reminder", 1) },
  { name: "rotate", prepare: onInvitation("rotateInvitation", "link-replaced", 1) },
  { name: "invite another", prepare: inviteAnother },
  { name: "revoke", prepare: shut("revokeInvitation") },
  { name: "cancel", prepare: shut("cancelAssessment") },
];
