import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import { fitsQuestion } from "../question/problem.ts";
import type { Raw } from "../question/raw.ts";
import { isEditable, isLocked, visibleNow } from "./asked.ts";
import type { Kept } from "./device.ts";
import { keepChanges } from "./keep-changes.ts";
import { loadNews } from "./news.ts";
import { answerIn, type Fits, openOutbox, type Saved } from "./outbox.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";
import type { Work } from "./state.ts";
import { startSync } from "./sync.ts";

/**
 * Loads an assessment with what an earlier page left on this device and starts saving: what was
 * left goes first. Throws CallError when the server refuses.
 */
export async function openWork(portal: Portal, assessment: string): Promise<void> {
  const call = callFor(assessment);
  const loaded = await call<PortalRoutes["getAssessment"]>(routes.getAssessment);
  const left = await leftBehind(portal, assessment);
  portal.sync?.stop();
  portal.store.set({ stage: { is: "working", work: workFrom(loaded, left) }, code: undefined });
  await adopt(portal, left);
  const me = loaded.me.name;
  portal.sync = startSync({
    read: () => workOf(portal)?.outbox ?? openOutbox({}, []),
    write: (outbox) => keepChanges(portal, outbox),
    report: (sync) => {
      setWork(portal, { sync });
      if (sync.is === "stopped" && sync.why === "session") portal.store.set({ sessionOver: true });
      if (sync.is === "stopped" && sync.why === "closed") void reload(portal, assessment);
    },
    saved: () => setWork(portal, { savedAt: new Date().toISOString() }),
    fits: fitsNow(portal),
    save: (changes, keepalive) =>
      call<PortalRoutes["saveAnswers"]>(routes.saveAnswers, { body: { changes }, keepalive }),
    me,
    now: () => new Date().toISOString(),
  });
  if (isEditable(workFrom(loaded, left))) portal.sync.resume();
  void loadNews(portal);
}

/** Reads status, receipt and answers anew after the round ended elsewhere; keeps what is unsent. */
async function reload(portal: Portal, assessment: string): Promise<void> {
  const loaded = await callFor(assessment)<PortalRoutes["getAssessment"]>(
    routes.getAssessment,
  ).catch(() => undefined);
  if (!loaded) return;
  const { landing, round, receipt, returned, note, evidence, team } = loaded;
  setWork(portal, { landing, round, receipt, returned, note, evidence, team });
  void loadNews(portal);
}

/** An answer is sent while its question is asked and open to change, and only if it fits. */
function fitsNow(portal: Portal): Fits {
  return (id, answer) => {
    const work = workOf(portal);
    if (!work || isLocked(work, id)) return false;
    const question = visibleNow(work).get(id);
    return question !== undefined && (answer === null || fitsQuestion(question, answer));
  };
}

function workFrom(loaded: PortalAssessment, left: readonly Kept[]): Work {
  const { landing, round, questionnaire, evidenceTypes, returned } = loaded;
  const { evidence, receipt, me, team } = loaded;
  const saved: Record<string, Saved> = {};
  for (const { question, answer, version, by, at } of loaded.answers) {
    saved[question] = { answer, version, by, at };
  }
  const outbox = openOutbox(
    saved,
    left.flatMap(({ changes }) => changes),
  );
  const raw: Record<string, Raw> = {};
  for (const { question, raw: typed } of left) {
    const value = answerIn(outbox, question);
    if (typed && (!value || value.is === "option" || value.is === "table")) raw[question] = typed;
  }
  const sync = { is: "idle" } as const;
  const rest = {
    landing,
    round,
    questionnaire,
    evidenceTypes,
    returned,
    note: loaded.note,
    carried: loaded.carried ?? [],
    before: loaded.before,
    evidence,
    receipt,
    me: me.name,
    role: me.role,
    team,
  };
  return { ...rest, outbox, raw, sync };
}

/** What pages that are gone left on this device; pages in other tabs send theirs themselves. */
async function leftBehind({ device, page }: Portal, assessment: string): Promise<Kept[]> {
  const kept = await device.load(assessment);
  const alive = await Promise.all(kept.map((each) => page.isAlive(each.page)));
  return kept.filter((_, index) => !alive[index]);
}

/** Writes what was left under this page before it is removed under the old one. */
async function adopt(portal: Portal, left: readonly Kept[]): Promise<void> {
  const { device, page } = portal;
  const work = workOf(portal);
  for (const { assessment, question, raw, at } of left) {
    const entry = work?.outbox.entries.find((each) => each.question === question);
    const changes = entry?.changes ?? [];
    const keep = { assessment, page: page.id, question, changes, at };
    if (changes.length > 0 || raw) await device.keep({ ...keep, ...(raw && { raw }) });
  }
  for (const each of left) if (each.page !== page.id) await device.forget(each);
}
