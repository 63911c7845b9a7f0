import { late } from "./late.tsx";

/*
 * Everything that is not needed to arrive is fetched later, each part as a file of its own.
 *
 * A new screen: its component is one named export that calls `useWork` instead of `usePortal`; one
 * line here makes it late; whoever draws it imports it from here and never from its own file. Its
 * words stand in `functions/words/<language>/work.ts`, or in a file beside it that is spread into it.
 * What only that screen uses travels with it by itself. A screen with an address of its own
 * needs its page in `route.ts` and its case in `screens/work-page.tsx`. See docs/decisions/050.
 */

/** What answering needs as a whole; the pages and `openWork` arrive together. */
export const loadWork = () => import("../work.ts").then((m) => m.work);

export const WorkPage = late(() => loadWork().then((m) => m.WorkPage), "page");
export const SavedState = late(() => loadWork().then((m) => m.SavedState));
export const AttestPage = late(
  () => import("../screens/attest.tsx").then((m) => m.AttestPage),
  "page",
);
export const CheckPage = late(
  () => import("../screens/check.tsx").then((m) => m.CheckPage),
  "page",
);
export const ReceiptPage = late(
  () => import("../screens/receipt.tsx").then((m) => m.ReceiptPage),
  "page",
);
export const WorkbookPage = late(
  () => import("../screens/workbook.tsx").then((m) => m.WorkbookPage),
  "page",
);
export const Again = late(() => import("./again.tsx").then((m) => m.Again));
export const LastTime = late(() => import("./last-time.tsx").then((m) => m.LastTime));
export const KeepAnswers = late(() => import("./keep-answers.tsx").then((m) => m.KeepAnswers));
export const ConflictView = late(() => import("./conflict.tsx").then((m) => m.ConflictView));
export const DocumentForm = late(() => import("./document-form.tsx").then((m) => m.DocumentForm));
export const DocumentPick = late(() => import("./document-pick.tsx").then((m) => m.DocumentPick));
export const FinishDialog = late(() => import("./finish-dialog.tsx").then((m) => m.FinishDialog));
export const SessionOver = late(() => import("./session-over.tsx").then((m) => m.SessionOver));
export const TableRows = late(() => import("../../question/table.tsx").then((m) => m.TableRows));
export const TeamPage = late(() => import("../screens/team.tsx").then((m) => m.TeamPage), "page");
export const SignPage = late(() => import("../screens/sign.tsx").then((m) => m.SignPage), "page");
export const ApprovalPage = late(
  () => import("../screens/approval.tsx").then((m) => m.ApprovalPage),
  "page",
  false,
);
export const FindingsPage = late(
  () => import("../screens/findings.tsx").then((m) => m.FindingsPage),
  "page",
);
export const ThreadBody = late(() => import("./thread-body.tsx").then((m) => m.ThreadBody));
export const Signing = late(() => import("./signing.tsx").then((m) => m.Signing));
