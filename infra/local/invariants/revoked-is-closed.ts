import type { Call } from "./history.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Finding } from "./violation.ts";

/** A request that was under way when a revoke came in may still be answered within this time. */
const UNDER_WAY_MS = 60_000;

/** I10: after a revoke (or cancel) was acknowledged, no write of that invitation is accepted. */
export const revokedIsClosed: Invariant = {
  id: "I10",
  says: "no write accepted after an acknowledged revoke",
  check: (run) => [...byHistory(run), ...byStores(run)],
};

const WRITES = new Set(
  ["saveAnswers", "putEvidence", "deleteEvidence", "submit"].map((name) => `portal.${name}`),
);

function byHistory({ history, world: { rows } }: Evidence): Finding[] {
  const invitations = new Map(rows.token.map((each) => [each.pk.slice("TOKEN#".length), each]));
  const ends = history.filter(({ route, outcome }) => outcome === "ok" && ENDS.has(route));
  return history.filter(accepted).flatMap((write) => {
    const link = invitations.get(write.link ?? "");
    const end = ends.find(
      ({ assessment, params, route, begun, ended }) =>
        ended < write.begun &&
        assessment === write.assessment &&
        // The end of an assessment names nobody and ends all; else a link may be given anew.
        [undefined, link?.invitation].includes(params.invitationId ?? params.delegationId) &&
        (route === CANCEL || wasOpen(history, write, begun)),
    );
    // A receipt that is shown again changes nothing.
    if (!end || (write.route === "portal.submit" && wasSubmitted(history, write))) return [];
    const evidence = { write: shown(write), ended: shown(end), invitation: link?.invitation };
    const what = "A write was accepted after its link had been ended.";
    return [{ what, where: write.assessment ?? "", evidence }];
  });
}

const CANCEL = "console.cancelAssessment";
const REVOKE = "console.revokeInvitation";
const ENDS = new Set([CANCEL, REVOKE, "portal.endDelegation"]);
/** A new link for whoever had been shut out; it opens no earlier one again. */
const ANEW = new Set(["delegated", "signature-asked", "invited-again", "handed-over"]);

/** Whether the link behind a write had been opened before an instant of the history. */
function wasOpen(history: readonly Call[], { link }: Call, before: number): boolean {
  return history.some(
    ({ route, sent, begun }) =>
      route === "portal.openSession" && sent.link === link && begun < before,
  );
}

function accepted({ route, outcome, received }: Call): boolean {
  return WRITES.has(route) && (outcome === "ok" || (received.saved?.length ?? 0) > 0);
}

function wasSubmitted(history: readonly Call[], again: Call): boolean {
  return history.some(
    ({ route, assessment, begun, outcome }) =>
      route === "portal.submit" &&
      assessment === again.assessment &&
      outcome !== "fail" &&
      begun < again.begun,
  );
}

/**
 * What stands must not be much younger than the revoke of whoever wrote it. Whether somebody was let
 * in anew after a revoke the chain tells: instants are of when a call began, and a call that began
 * before a revoke may have been written after it. For the same reason a revoke nobody was told of is
 * held against nothing: of a process that died it may be written long after its instant.
 */
function byStores({ history, world }: Evidence): Finding[] {
  return world.assessments.flatMap(({ answer, entries, where }) =>
    entries.flatMap(({ event: ended, at: revokedAt, data }, index) => {
      if (ended !== "invitation-revoked") return [];
      const after = entries.slice(index + 1);
      const anew = after.some(
        ({ event, data: { invitation, to = invitation } }) =>
          ANEW.has(event) && to === data.invitation,
      );
      if (anew || isUnheard(history, String(data.invitation))) return [];
      const until = new Date(Date.parse(revokedAt) + UNDER_WAY_MS).toISOString();
      return answer
        .filter(({ invitation, at }) => invitation === data.invitation && at > until)
        .map(({ question, at, invitation }) => ({
          what: "An answer is younger than the revoke of whoever gave it.",
          where: `${where} / ANSWER#${question}`,
          evidence: { at, revokedAt, invitation, after: after.map(({ event }) => event) },
        }));
    }),
  );
}

/** Whether somebody asked for the end of an invitation and was never told that it ended. */
function isUnheard(history: readonly Call[], invitation: string): boolean {
  const asked = history.filter(
    ({ route, params }) => route === REVOKE && params.invitationId === invitation,
  );
  return asked.length > 0 && asked.every(({ outcome }) => outcome !== "ok");
}

function shown({ who, route, begun, ended }: Call) {
  return { who, route, begun, ended };
}
