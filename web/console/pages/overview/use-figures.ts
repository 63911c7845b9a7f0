import { useState } from "preact/hooks";
import { call } from "../../api.ts";
import { type Figures, keepFigures, knownFigures } from "../../known-figures.ts";
import { me } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

/**
 * The overview's figures and when they were counted. Over tens of thousands of risks they take a
 * while: a tab that is loaded again shows what it was told last until they have been counted anew.
 * Where they are not asked for nothing is loaded.
 */
export function useFigures(asked = true): Loaded<Figures> {
  const member = me.value?.member.id ?? "";
  const [known] = useState(() => (asked ? knownFigures(sessionStorage, member) : undefined));
  const loaded = useLoad(asked ? "figures" : undefined, async () => {
    const dashboard = await call("getDashboard");
    const figures = { at: new Date().toISOString(), dashboard };
    keepFigures(sessionStorage, member, figures);
    return figures;
  });
  return { ...loaded, data: loaded.data ?? known };
}
