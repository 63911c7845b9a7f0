import type { Threads } from "../../../../../functions/contract/shapes/comment.ts";
import { call } from "../../../api.ts";
import { type Loaded, useLoad } from "../../../use-load.ts";

/** The threads of an assessment. */
export function useThreads(assessmentId: string): Loaded<Threads> {
  return useLoad(`threads ${assessmentId}`, () =>
    call("listComments", { params: { assessmentId } }),
  );
}
