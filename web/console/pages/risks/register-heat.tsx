import { useLocation } from "preact-iso";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { heatOf } from "../../../../functions/domain/heat.ts";
import { heat as words } from "../../messages/heat.ts";
import { SwitchedHeat } from "../../parts/switched-heat.tsx";

/** The register as a heatmap above its list; a place that is chosen there is marked. */
export function RegisterHeat({ rows }: { rows: readonly RiskLine[] }) {
  const { query } = useLocation();
  const side = query.inherent ? "inherent" : "current";
  const place = query[side];
  return (
    <details class="details register-heat" open={place !== undefined}>
      <summary>{words.title}</summary>
      <SwitchedHeat
        heat={{ inherent: heatOf(rows, "inherent"), current: heatOf(rows, "current") }}
        chosen={place === undefined ? undefined : { side, place }}
      />
    </details>
  );
}
