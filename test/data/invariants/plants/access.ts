import { call, entry, first, type Plants } from "../planting.ts";

const TAKE_BACK = "portal.endDelegation";

/** Access that nobody had. */
export const access: Plants = {
  "no key outside the caller's organisation": [
    [
      "one call touched two organisations",
      "I7 One call touched two organisations.",
      (it) => {
        const partitions = ["ORG#north", "ORG#south#RISKS"];
        it.wire?.push({ caller: "Assessor", invocation: "", partitions });
      },
    ],
    [
      "a member reached another organisation",
      "I7 A caller reached another organisation.",
      (it) => {
        const calls = it.wire?.filter(({ caller }) => caller === "ConsoleApi") ?? [];
        calls.at(-1)?.partitions.splice(0, 9, "ORG#south#RISKS");
      },
    ],
  ],
  "no write after an acknowledged revoke": [
    [
      "a save was accepted after it",
      "I10 A write was accepted after its link had been ended.",
      (it) => {
        const late = it.history.findLast(
          ({ who, route }) => who === "peter" && route === "portal.saveAnswers",
        );
        Object.assign(late ?? {}, { outcome: "ok" });
      },
    ],
    [
      "a save was accepted after a share was taken back",
      "I10 A write was accepted after its link had been ended.",
      (it) => {
        const revoke = call(it, "console.revokeInvitation");
        const { invitationId = "" } = revoke.params;
        Object.assign(revoke, { route: TAKE_BACK, params: { delegationId: invitationId } });
        const saves = ({ who, route }: typeof revoke) =>
          who === "peter" && route === "portal.saveAnswers";
        Object.assign(it.history.findLast(saves) ?? {}, { outcome: "ok" });
      },
    ],
    [
      "an answer is younger than it",
      "I10 An answer is younger than the revoke of whoever gave it.",
      (it) => {
        const { data } = entry(it, "invitation-revoked");
        const { invitation } = data as { invitation: string };
        Object.assign(first(it), { invitation, at: "2099-01-01T00:00:00.000Z" });
      },
    ],
  ],
};
