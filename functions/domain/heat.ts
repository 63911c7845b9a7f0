import { countsInSums, type PortfolioRisk } from "./portfolio.ts";

/** How many open entries stand at a likelihood (first, 1..5) and an impact (second, 1..5). */
export type Heat = number[][];

/** Open entries of the register by their inherent or current risk; `heat[0][4]` is 1 × 5. */
export function heatOf(risks: readonly PortfolioRisk[], of: "inherent" | "current"): Heat {
  const heat: Heat = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const risk of risks) {
    if (!risk.open || risk.status === "closed" || !countsInSums(risk)) continue;
    const { likelihood, impact } = risk[of];
    const row = heat[likelihood - 1];
    if (row) row[impact - 1] = (row[impact - 1] ?? 0) + 1;
  }
  return heat;
}
