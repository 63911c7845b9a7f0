import { controlTitles } from "../../messages/control-titles.ts";
import { overview } from "../../messages/overview.ts";
import { behindHref } from "../suppliers/behind.ts";
import type { Dashboard } from "./dashboard.ts";
import { NamedBar } from "./named-bar.tsx";

const words = overview.weak;

/** Controls that show least at most suppliers; each opens the suppliers behind it. */
export function WeakControls({ controls }: { controls: Dashboard["weakControls"] }) {
  const most = Math.max(...controls.map(({ suppliers }) => suppliers.length));
  return (
    <div class="stack">
      <p class="small muted">{controls.length === 0 ? words.none : words.hint}</p>
      <ul class="plain lines">
        {controls.map(({ control, title, suppliers }) => (
          <NamedBar
            key={control}
            name={title ? `${control} ${controlTitles.say(title)}` : control}
            figure={words.suppliers(suppliers.length)}
            share={suppliers.length / most}
            suppliers={suppliers}
            href={behindHref("control", control)}
          />
        ))}
      </ul>
    </div>
  );
}
