import { isPast, shortDate } from "../../format.ts";
import type { Column } from "../../list/column.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { perLanguage } from "../../messages/language.ts";
import { tracking } from "../../messages/tracking.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { BandChip } from "../../parts/band-chip.tsx";
import { Delivery } from "../../parts/delivery.tsx";
import { GradePair } from "../../parts/grade-pair.tsx";
import type { DirectoryRow } from "./directory-rows.ts";

const words = t.suppliers.columns;

/** The columns of the directory: how deep, how good, how risky, how far, by when. */
export const directoryColumns = perLanguage((): readonly Column<DirectoryRow>[] => [
  {
    key: "name",
    title: words.name,
    names: true,
    value: ({ name }) => name,
    cell: ({ id, name }) => <a href={`/suppliers/${id}`}>{name}</a>,
  },
  {
    key: "tier",
    title: words.tier,
    value: ({ tier }) => tier,
    cell: ({ tier }) =>
      tier ? (
        <span class="nowrap may-wrap">{t.tiers[tier]}</span>
      ) : (
        <span class="muted">{t.suppliers.noProduct}</span>
      ),
  },
  {
    key: "grade",
    title: words.grade,
    value: ({ result }) => result?.grade,
    cell: ({ result }) => result && <GradePair {...result} basis={basisOf(result)} />,
  },
  {
    key: "residual",
    title: tracking.residual,
    value: ({ result }) => result?.residual.product,
    cell: ({ result }) =>
      result && <BandChip band={result.residual.band} value={result.residual.product} />,
  },
  {
    key: "risks",
    title: tracking.risks,
    end: true,
    value: ({ openRisks, result }) => (result ? openRisks : undefined),
    cell: ({ openRisks, result }) => result && openRisks,
  },
  {
    key: "assessment",
    title: words.assessment,
    value: ({ running }) => running?.status,
    cell: ({ running, others }) =>
      running && (
        <>
          <a href={`/assessments/${running.id}`}>
            <AssessmentStatus status={running.status} />
          </a>
          {others > 0 && <span class="small muted nowrap trouble">{tracking.more(others)}</span>}
        </>
      ),
  },
  {
    key: "delivery",
    title: tracking.delivery,
    value: ({ delivery }) => delivery,
    cell: ({ delivery, running }) =>
      delivery &&
      running && (
        <a class="nowrap" href={`/assessments/${running.id}/progress`}>
          <Delivery state={delivery} />
        </a>
      ),
  },
  {
    key: "answered",
    title: directory.answered,
    end: true,
    value: ({ answered }) => answered,
    cell: ({ answered }) => answered !== undefined && directory.percent(answered),
  },
  {
    key: "reviewed",
    title: directory.reviewed,
    end: true,
    value: ({ reviewed }) => reviewed,
    cell: ({ reviewed }) => reviewed !== undefined && directory.percent(reviewed),
  },
  {
    key: "due",
    title: directory.next,
    value: ({ next }) => next?.date,
    cell: ({ next, running }) => next && <NextDue next={next} running={running !== undefined} />,
  },
]);

function NextDue({ next, running }: { next: NonNullable<DirectoryRow["next"]>; running: boolean }) {
  const { date, zone = "UTC", reassessment } = next;
  return (
    <span class="nowrap">
      {shortDate(date)}
      {reassessment && <span class="muted"> {directory.reassess}</span>}
      {(running || reassessment) && isPast({ date, zone }, new Date()) && (
        <strong class="overdue trouble"> {directory.overdue}</strong>
      )}
    </span>
  );
}

/** Answers nobody at the supplier stands for say so. */
function basisOf({ origin }: NonNullable<DirectoryRow["result"]>): string | undefined {
  if (origin === undefined) return undefined;
  return origin === "desk" ? directory.desk : directory.noResponse;
}
