// biome-ignore-start lint/performance/noBarrelFile: a language is one file, and each reader takes one part of it by name; what is not taken is dropped.
export { approval } from "./de/approval.ts";
export { arrival } from "./de/arrival.ts";
export { findings } from "./de/findings.ts";
export { letters } from "./de/letters.ts";
export { sheet } from "./de/sheet.ts";
export { work } from "./de/work.ts";
// biome-ignore-end lint/performance/noBarrelFile: the parts end here.

export const manner = { name: "Deutsch", direction: "ltr" } as const;
