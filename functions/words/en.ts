// biome-ignore-start lint/performance/noBarrelFile: a language is one file, and each reader takes one part of it by name; what is not taken is dropped.
export { approval } from "./en/approval.ts";
export { arrival } from "./en/arrival.ts";
export { findings } from "./en/findings.ts";
export { letters } from "./en/letters.ts";
export { sheet } from "./en/sheet.ts";
export { work } from "./en/work.ts";
// biome-ignore-end lint/performance/noBarrelFile: the parts end here.

export const manner = { name: "English", direction: "ltr" } as const;
