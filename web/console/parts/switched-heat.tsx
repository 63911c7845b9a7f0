import { useState } from "preact/hooks";
import type { Heat } from "../../../functions/domain/heat.ts";
import { heat as words } from "../messages/heat.ts";
import { HeatList } from "./heat-list.tsx";
import { Heatmap } from "./heatmap.tsx";

export type HeatSide = "inherent" | "current";

/** The address of the register's entries at one place of the map. */
function placeHref(side: HeatSide, likelihood: number, impact: number): string {
  return `/risks?${side}=${likelihood}x${impact}&once=yes`;
}

/** The heatmap with its switch between the risk as taken in and as it is now. */
export function SwitchedHeat({
  heat,
  chosen,
}: {
  heat: Readonly<Record<HeatSide, Heat>>;
  chosen?: { side: HeatSide; place: string } | undefined;
}) {
  const [side, setSide] = useState<HeatSide>(chosen?.side ?? "current");
  return (
    <div class="stack">
      <fieldset class="switch">
        <legend class="hidden-visually">{words.switch}</legend>
        {(["inherent", "current"] as const).map((each) => (
          <label key={each} class="switch-side">
            <input
              type="radio"
              name="heat-side"
              checked={side === each}
              onChange={() => setSide(each)}
            />
            <span>{words.sides[each]}</span>
          </label>
        ))}
      </fieldset>
      <Heatmap
        heat={heat[side]}
        caption={words.captions[side]}
        hrefOf={(likelihood, impact) => placeHref(side, likelihood, impact)}
        chosen={chosen?.side === side ? chosen.place : undefined}
      />
      <p class="small muted">{words.counts}</p>
      <details class="details">
        <summary>{words.asTable}</summary>
        <HeatList
          heat={heat[side]}
          caption={words.captions[side]}
          hrefOf={(likelihood, impact) => placeHref(side, likelihood, impact)}
        />
      </details>
    </div>
  );
}
