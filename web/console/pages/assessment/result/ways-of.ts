import { openGates } from "../../../../../functions/domain/gates.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import type { Way, WayUp } from "../../../../../functions/domain/way-up.ts";
import { resultWords } from "../../../messages/result.ts";

/** The ways to show, and a sentence for each target that has none. */
export type Ways = { ways: { title: string; way: Way }[]; remarks: string[] };

/** Ways under what they reach; where the same steps reach both targets they stand once. */
export function waysOf({ gates, grade }: WayUp, score: Score): Ways {
  const both = gates && grade && sameSteps(gates, grade);
  if (both) {
    return { ways: [{ title: words.both(gates.closes, grade.reaches), way: gates }], remarks: [] };
  }
  return {
    ways: [
      ...(gates ? [{ title: words.closes(gates.closes), way: gates }] : []),
      ...(grade ? [{ title: words.reaches(grade.reaches), way: grade }] : []),
    ],
    remarks: [
      ...(gates ? [] : [openGates(score.gates).length === 0 ? words.noGates : words.gatesBlocked]),
      ...(grade ? [] : [noGrade(score)]),
    ],
  };
}

const words = resultWords.wayUp;

function noGrade({ grade }: Score): string {
  if (grade === null) return words.notScored;
  return grade.held === "A" ? words.best : words.gradeBlocked;
}

function sameSteps(one: Way, other: Way): boolean {
  return JSON.stringify(one.steps) === JSON.stringify(other.steps);
}
