import { gunzipSync } from "node:zlib";
import { sha256 } from "../../../../functions/data/hash.ts";
import { drop, first, item, type Plants, rezipped } from "../planting.ts";

/** Falsified results and what follows from them. */
export const results: Plants = {
  "the register equals its rebuild": [
    [
      "an entry is gone",
      "I4 A register entry is not what its results give.",
      (it) =>
        drop(
          it,
          item(it, "", ({ pk }) => pk.endsWith("#RISKS")),
        ),
    ],
    [
      "an entry's derived part was changed",
      "I4 A register entry is not what its results give.",
      (it) => {
        const risk = item(it, "", ({ pk }) => pk.endsWith("#RISKS"));
        risk.row = { ...(risk.row as object), sentence: "All is well." };
      },
    ],
    [
      "an entry follows from nothing",
      "I4 A register entry follows from no assessment.",
      (it) => {
        const risk = item(it, "", ({ pk }) => pk.endsWith("#RISKS"));
        it.stores.state.push({ ...risk, sk: "supplier#engagement#residual" });
      },
    ],
    [
      "a line of the list is behind",
      "I4 The line of an assessment is not what its result gives.",
      (it) => {
        const line = item(it, "ROW");
        line.row = { ...(line.row as object), grade: "none" };
      },
    ],
  ],
  "every result recomputes": [
    [
      "a result was embellished and hashed anew",
      "I5 A result comes out differently when computed anew.",
      (it) => {
        const score = it.stores.state.findLast(({ sk }) => sk.startsWith("SCORE#")) ?? first(it);
        score.bytes = rezipped(score.bytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a result was embellished",
      "I5 A result is not what was hashed.",
      (it) => {
        const score = item(it, "SCORE#");
        score.bytes = rezipped(score.bytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a result names another input",
      "I5 A result names another input than its own.",
      (it) => {
        const score = it.stores.state.findLast(({ sk }) => sk.startsWith("SCORE#")) ?? first(it);
        score.inputHash = "0".repeat(64);
      },
    ],
    [
      "a ruling was changed in silence",
      "I5 A result comes out differently when computed anew.",
      (it) => Object.assign(item(it, "RULING#"), { points: 0 }),
    ],
    [
      "the present state has no result",
      "I5 The present state has no result.",
      (it) => Object.assign(item(it, "HEAD"), { reviewRevision: 99 }),
    ],
    [
      "a decision's basis was changed",
      "I5 A decision's basis was changed.",
      (it) => {
        const decision = item(it, "DECISION#");
        decision.basisBytes = rezipped(decision.basisBytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a decision rests on a result that never was",
      "I5 A result comes out differently when computed anew.",
      (it) => {
        const decision = item(it, "DECISION#");
        const bytes = rezipped(decision.basisBytes, /"shown":\d+/, '"shown":9999');
        Object.assign(decision, { basisBytes: bytes, basis: sha256(gunzipSync(bytes)) });
      },
    ],
  ],
};
