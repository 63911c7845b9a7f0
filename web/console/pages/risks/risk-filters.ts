import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { dueBucket } from "../../../../functions/domain/due-bucket.ts";
import { isManual } from "../../../../functions/domain/manual-risk.ts";
import { countsInSums, dayOf, isUnsettled } from "../../../../functions/domain/portfolio.ts";
import type { Filter } from "../../list/filter.ts";
import { t } from "../../messages/base.ts";
import { heat } from "../../messages/heat.ts";
import { l } from "../../messages/register-list.ts";
import type { HeatSide } from "../../parts/switched-heat.tsx";

const words = t.risks.columns;
const entries = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

/** What the filters of the register depend on; `now` is an instant (ISO 8601). */
type Given = { members: readonly Member[]; me: string | undefined; now: string };

/** The filters of the register. */
export function riskFilters({ members, me, now }: Given): readonly Filter<RiskLine>[] {
  return [
    {
      key: "band",
      title: words.current,
      options: [{ value: "high", label: t.risks.highAndCritical }, ...entries(t.bands)],
      passes: ({ current: { band } }, value) =>
        value === "high" ? band === "High" || band === "Critical" : band === value,
    },
    {
      key: "status",
      title: words.status,
      options: [
        { value: "unsettled", label: t.risks.unsettled },
        { value: "standing", label: l.filters.standing },
        ...entries(t.riskStates),
        { value: "re-review", label: t.risks.reReview },
        { value: "gone", label: t.risks.gone },
      ],
      passes: (risk, value) => {
        if (value === "re-review") return risk.reReview;
        if (value === "gone") return !risk.open;
        if (value === "standing") return risk.open && risk.status !== "closed";
        return value === "unsettled" ? isUnsettled(risk) : risk.status === value;
      },
    },
    {
      key: "owner",
      title: l.filters.owner,
      options: [
        { value: "me", label: l.filters.me },
        { value: "nobody", label: l.filters.nobody },
        ...members
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name })),
      ],
      passes: ({ owner }, value) => {
        if (value === "nobody") return owner === undefined;
        return owner === (value === "me" ? me : value);
      },
    },
    {
      key: "treatment",
      title: l.filters.treatment,
      options: [...entries(t.treatments), { value: "none", label: l.filters.noTreatment }],
      passes: ({ treatment = "none" }, value) => treatment === value,
    },
    {
      key: "due",
      title: l.filters.due,
      options: entries(l.filters.dueKinds),
      passes: ({ due }, value) =>
        value === (due === undefined ? "none" : dueBucket(dayOf(due), now)),
    },
    {
      key: "kind",
      title: l.filters.kind,
      options: entries(l.filters.kinds),
      passes: (risk, value) => kindOf(risk) === value,
    },
    {
      key: "tier",
      title: l.filters.tier,
      options: entries(t.tiers),
      passes: ({ tier }, value) => tier === value,
    },
    placeFilter("inherent"),
    placeFilter("current"),
    onceFilter(),
  ];
}

function kindOf(risk: RiskLine): string {
  if (isManual(risk)) return "manual";
  return risk.cause === "residual" ? "residual" : "gate";
}

function placeFilter(side: HeatSide): Filter<RiskLine> {
  return {
    ...{ key: side, title: heat.sides[side], options: [] },
    label: (value) => {
      const [likelihood, impact] = value.split("x");
      return likelihood && impact ? heat.place(side, likelihood, impact) : undefined;
    },
    passes: (risk, value) => `${risk[side].likelihood}x${risk[side].impact}` === value,
  };
}

/** As the heatmap counts: open entries, those of single must-haves left out. */
const onceFilter = (): Filter<RiskLine> => ({
  ...{ key: "once", title: heat.once, options: [] },
  label: (value) => (value === "yes" ? heat.once : undefined),
  passes: (risk) => risk.open && risk.status !== "closed" && countsInSums(risk),
});
