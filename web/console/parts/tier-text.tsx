import type { Engagement } from "../../../functions/contract/shapes/supplier.ts";
import { t } from "../messages/base.ts";

type Tiered = Pick<Engagement, "tier" | "tierRange" | "missing" | "tierOverride">;

/** A tier in words: "T2, high", or a range while facts are missing. */
export function TierText({ engagement }: { engagement: Tiered }) {
  const { tier, tierRange, missing, tierOverride } = engagement;
  if (tierOverride) {
    return (
      <span>
        {t.tiers[tier]} <span class="muted">{t.tier.set}</span>
      </span>
    );
  }
  if (missing.length === 0) return <span>{t.tiers[tier]}</span>;
  const { strictest, mildest } = tierRange;
  const range = strictest === mildest ? t.tiers[strictest] : t.tier.range(strictest, mildest);
  return (
    <span>
      {range} <span class="muted">{t.tier.missing(missing.length)}</span>
    </span>
  );
}
