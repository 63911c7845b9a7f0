import type { ComponentChildren } from "preact";
import { t } from "../messages/base.ts";

/** Names and values; what is not known says so. */
export function Facts({ list }: { list: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {list.flatMap(([name, value]) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name}-value`}>
          {value === undefined || value === "" || value === false ? (
            <span class="muted">{t.notGiven}</span>
          ) : (
            value
          )}
        </dd>,
      ])}
    </dl>
  );
}
