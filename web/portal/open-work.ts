import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import { fitsQuestion } from "../question/problem.ts";
import { isEditable, isLocked, visibleNow } from "./asked.ts";
import { keepChanges } from "./keep-changes.ts";
import { keepTold, keptAssessment } from "./kept-assessment.ts";
import { learn, newlySaved } from "./learn.ts";
import { adopt, leftBehind } from "./left-behind.ts";
import { loadNews } from "./news.ts";
import { type Fits, openOutbox } from "./outbox.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";
import { startSync } from "./sync.ts";
import { joinTabs } from "./tabs.ts";
import { workFrom } from "./work-from.ts";

/**
 * Loads an assessment with what an earlier page left on this device and starts saving: what was
 * left goes first. Throws CallError when the server refuses.
 */
export async function openWork(portal: Portal, assessment: string): Promise<void> {
  const told = await ask(portal, assessment);
  await begin(portal, told);
  keepTold(portal);
  void loadNews(portal);
}

/**
 * Opens an assessment as this device last heard of it, to go on without network; false where it
 * has not, or too long ago. What the server says by then is taken in once it is reached.
 */
export async function openKeptWork(portal: Portal, assessment: string): Promise<boolean> {
  const told = await keptAssessment(portal, assessment);
  if (told) await begin(portal, told);
  return told !== undefined;
}

async function begin(portal: Portal, told: PortalAssessment): Promise<void> {
  const { assessment } = told.landing;
  const left = await leftBehind(portal, assessment);
  portal.leave?.();
  portal.store.set({ stage: { is: "working", work: workFrom(told, left) }, code: undefined });
  await adopt(portal, left);
  const tabs = joinTabs(assessment, (news) => {
    const work = workOf(portal);
    if (work) setWork(portal, { outbox: learn(work.outbox, news) });
  });
  const sync = startSync({
    read: () => workOf(portal)?.outbox ?? openOutbox({}, []),
    write: (outbox) => {
      const before = workOf(portal)?.outbox;
      keepChanges(portal, outbox);
      if (before) tabs.tell(newlySaved(before, outbox));
    },
    report: (state) => {
      setWork(portal, { sync: state });
      if (state.is !== "stopped") return;
      if (state.why === "session") portal.store.set({ sessionOver: true });
      if (state.why === "closed") void refresh(portal);
    },
    saved: () => {
      setWork(portal, { savedAt: new Date().toISOString() });
      keepTold(portal);
    },
    fits: fitsNow(portal),
    save: (changes, keepalive) =>
      callFor(assessment)<PortalRoutes["saveAnswers"]>(routes.saveAnswers, {
        body: { changes },
        keepalive,
      }),
    me: told.me.name,
    now: () => new Date().toISOString(),
  });
  portal.sync = sync;
  portal.reread = () => refresh(portal);
  portal.leave = () => {
    sync.stop();
    tabs.close();
    portal.reread = undefined;
  };
  if (isEditable(workFrom(told, left))) sync.resume();
}

/**
 * Reads anew what stands on the server: status, receipt, what others answered meanwhile. What is
 * unsent stays. Without network nothing happens.
 */
export async function refresh(portal: Portal): Promise<void> {
  const assessment = workOf(portal)?.landing.assessment;
  if (assessment === undefined) return;
  const told = await ask(portal, assessment).catch(() => undefined);
  const work = workOf(portal);
  if (!told || work?.landing.assessment !== assessment) return;
  const { landing, round, receipt, returned, note, before, evidence, team } = told;
  const { questionnaire, evidenceTypes } = told;
  const outbox = learn(work.outbox, workFrom(told, []).outbox.saved);
  const spoken = { questionnaire, evidenceTypes, told };
  const standing = { landing, round, receipt, returned, note, before, evidence, team };
  setWork(portal, { ...spoken, ...standing, outbox });
  keepTold(portal);
  void loadNews(portal);
}

/** The assessment as it stands, in the language the page speaks. */
function ask(portal: Portal, assessment: string): Promise<PortalAssessment> {
  const { language } = portal.store.get().speech;
  const query = { language };
  return callFor(assessment)<PortalRoutes["getAssessment"]>(routes.getAssessment, { query });
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
