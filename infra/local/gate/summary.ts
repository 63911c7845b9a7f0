import { foldTallies, type Sums, type Tally } from "./tally.ts";

/** Tables of what was called: by function, by route or job, and by operation where there are any. */
export function summarise(tallies: readonly Tally[]): string {
  const parts = [
    titled("By caller and action", tallies, ({ caller, service, action }) =>
      [caller, service, action].join(" "),
    ),
    titled("By route and job", tallies, ({ work, caller }) => work ?? `(${caller})`),
  ];
  if (tallies.some(({ operation }) => operation !== undefined)) {
    parts.push(titled("By operation", tallies, ({ operation }) => operation ?? "(none)"));
  }
  return parts.join("\n\n");
}

function titled(
  title: string,
  tallies: readonly Tally[],
  nameOf: (tally: Tally) => string,
): string {
  const sums = [...foldTallies(tallies, nameOf)].sort(([one], [other]) => one.localeCompare(other));
  const width = Math.max(title.length, ...sums.map(([name]) => name.length));
  const head = [title.padEnd(width), ...HEAD.map((name) => name.padStart(9))].join("");
  return [head, ...sums.map(([name, sum]) => name.padEnd(width) + figures(sum))].join("\n");
}

const HEAD = ["calls", "refused", "failed", "items", "kB", "WRU", "RRU", "mean ms"];

function figures({ calls, refused, failed, items, sent, received, wru, rru, ms }: Sums): string {
  const bytes = ((sent + received) / 1000).toFixed(1);
  const mean = (ms / Math.max(1, calls)).toFixed(1);
  return [calls, refused, failed, items, bytes, wru, rru, mean]
    .map((figure) => String(figure).padStart(9))
    .join("");
}
