import { Grade } from "../../ui/grade.tsx";
import { t } from "../messages/base.ts";

/** The grade that is shown, what was claimed beside it, and the must-have that holds it. */
export function GradePair(props: {
  grade: string;
  claimed: string;
  heldBy?: string | undefined;
  /** Where nobody at the supplier stands for the answers, in words. */
  basis?: string | undefined;
}) {
  const { grade, claimed, heldBy, basis } = props;
  return (
    <span class="row nowrap grade-pair">
      <Grade letter={grade} name={t.grade.shown} />
      <span class="small muted">
        {heldBy ? t.grade.heldBy(heldBy) : claimed !== grade && t.grade.claimed(claimed)}
        {basis && <span class="trouble">{basis}</span>}
      </span>
    </span>
  );
}
