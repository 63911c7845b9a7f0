import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { Status } from "../../../../ui/status.tsx";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { DELIVERY_SHAPES } from "../../../parts/delivery-shapes.ts";

/** The letters of one invitation and what became of each; whether one was opened is not known. */
export function Letters(props: { letters: Assessment["invitations"][number]["letters"] }) {
  if (props.letters.length === 0) return null;
  return (
    <ul class="plain small letters">
      {props.letters.map(({ id, letter, state, at, reason }) => (
        <li key={id} class="row">
          <Status shape={DELIVERY_SHAPES[state]} word={t.deliveryStates[state]} />
          <span>
            {t.letters[letter] ?? letter}, {instantText(at)}
            {reason && <span class="muted">: {reason}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
