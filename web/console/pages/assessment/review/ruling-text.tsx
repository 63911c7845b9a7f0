import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { judging } from "../../../messages/judging.ts";

type Ruling = Pick<AnswerSheet["rulings"][number], "kind" | "points" | "reason" | "by" | "at">;

/** What a verdict says, of whom and when. */
export function RulingText({ ruling }: { ruling: (Ruling & { carried?: boolean }) | undefined }) {
  if (!ruling) return <p class="muted">{t.ruling.none}</p>;
  const { kind, points, reason, by, at, carried } = ruling;
  return (
    <p>
      <strong>{said(kind, points)}</strong>
      {reason && `: ${reason}`}{" "}
      <span class="small muted">
        {t.ruling.by(by.name, instantText(at))}
        {carried && `, ${judging.carried}`}
      </span>
    </p>
  );
}

/** A verdict in a few words. */
export function said(kind: Ruling["kind"], points: number | undefined): string {
  if (kind === "override") return t.ruling.overridden(points ?? 0);
  return kind === "accept" ? judging.accepted : t.ruling.na;
}
