import type { Thread } from "../../functions/contract/shapes/comment.ts";
import type { EvidenceItem } from "../../functions/contract/shapes/evidence.ts";
import type { SupplierFinding } from "../../functions/contract/shapes/finding.ts";
import type { Landing, PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import type { Receipt } from "../../functions/contract/shapes/receipt.ts";
import type { Team } from "../../functions/contract/shapes/team.ts";
import type { PortalRole } from "../../functions/domain/portal-role.ts";
import type { Raw } from "../question/raw.ts";
import type { Outbox } from "./outbox.ts";
import type { Route } from "./route.ts";
import type { Speech } from "./speech.ts";
import type { SyncState } from "./sync.ts";

/** Why a link or a page cannot be opened; each has one page with one next step. */
export type Obstacle =
  | "no-link"
  | "unknown"
  | "link-expired"
  | "link-revoked"
  | "link-replaced"
  | "approval-answered"
  | "approval-expired"
  | "approval-ended"
  | "approval-replaced"
  | "no-session"
  | "too-many-tries"
  | "unreachable"
  | "failed";

/** What the person sees as a whole; inside `working` the route chooses the page. */
export type Stage =
  | { is: "opening" }
  | { is: "obstacle"; why: Obstacle }
  | { is: "landing"; landing: Landing }
  | { is: "working"; work: Work }
  | { is: "left"; landing?: Landing };

/** A code that was asked for: where it went, and when another may be asked for (epoch ms). */
export type AskedCode = { mailbox: string; againAt: number };

/** An assessment while it is answered. */
export type Work = {
  /** As the server told it when it was opened. */
  told: PortalAssessment;
  landing: Landing;
  round: number;
  questionnaire: PortalAssessment["questionnaire"];
  evidenceTypes: PortalAssessment["evidenceTypes"];
  /** Only these may be changed; absent when all may. */
  returned?: readonly string[] | undefined;
  /** What the buyer wrote when it sent questions back. */
  note?: string | undefined;
  /** Questions whose answers were taken over from an earlier submission. */
  carried: readonly string[];
  /** What was answered the time before, to be confirmed or changed. */
  before: PortalAssessment["before"];
  me: string;
  role: PortalRole;
  /** Who was given what; leads only. */
  team?: Team | undefined;
  /** What both sides wrote about single questions, once it is fetched. */
  threads?: readonly Thread[] | undefined;
  /** What the supplier is asked to mend, once it is fetched. */
  findings?: readonly SupplierFinding[] | undefined;
  outbox: Outbox;
  raw: Readonly<Record<string, Raw>>;
  evidence: readonly EvidenceItem[];
  receipt?: Receipt | undefined;
  sync: SyncState;
  /** This device did not keep what was typed: only this page and the server have it. */
  unkept?: boolean;
  /** When the server last acknowledged something (ISO 8601). */
  savedAt?: string;
};

export type State = {
  route: Route;
  stage: Stage;
  online: boolean;
  speech: Speech;
  code?: AskedCode | undefined;
  /** The session ended while the page was open: a new code is asked for in place. */
  sessionOver: boolean;
  /** Where a reload found the session ended: the place to go on at once a code is proved. */
  comeBackTo?: string | undefined;
  /** A sentence for screen readers: what appeared or went because of an answer. */
  announcement: string;
  /** Where Continue leads back to after a Change on the check page. */
  returnTo?: "check" | undefined;
  /** What a person wants to share out, on the way to the page that does it. */
  share?: { sections: readonly string[]; questions: readonly string[] } | undefined;
};
