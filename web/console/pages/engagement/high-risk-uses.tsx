import { HIGH_RISK } from "../../../../functions/content/high-risk-areas.ts";
import { intake } from "../../messages/intake.ts";
import { spoken } from "../../messages/language.ts";

/** The uses Article 6 of the AI Act calls high-risk, to compare one's own with. */
export function HighRiskUses() {
  const language = spoken.value;
  return (
    <details class="details high-risk" open>
      <summary>{intake.highRisk.summary}</summary>
      <ul class="small">
        {HIGH_RISK.areas.map(({ id, [language]: { title, text } }) => (
          <li key={id}>
            <strong>{title}</strong> <span class="muted nowrap">({intake.highRisk.point(id)})</span>
            : {text}
          </li>
        ))}
      </ul>
      <p class="small">{HIGH_RISK.exception[language]}</p>
    </details>
  );
}
