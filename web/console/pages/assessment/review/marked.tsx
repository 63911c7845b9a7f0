import { judging } from "../../../messages/judging.ts";
import { fieldId } from "../../../parts/form-fields.ts";

/** How many questions are marked to be returned, and the way to the note that goes with them. */
export function Marked({ count }: { count: number }) {
  return (
    <p class="row no-print" role="status">
      {count > 0 && (
        <>
          {judging.toReturn(count)}{" "}
          <button
            type="button"
            class="linklike"
            onClick={() => document.getElementById(fieldId("return", "note"))?.focus()}
          >
            {judging.writeNote}
          </button>
        </>
      )}
    </p>
  );
}
