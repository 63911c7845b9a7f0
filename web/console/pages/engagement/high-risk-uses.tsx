import { intake } from "../../messages/intake.ts";

/** The uses Article 6 of the AI Act calls high-risk, to compare one's own with. */
export function HighRiskUses() {
  const { summary, areas, exception } = intake.highRisk;
  return (
    <details class="details" open>
      <summary>{summary}</summary>
      <ul class="small">
        {areas.map(({ id, title, text }) => (
          <li key={id}>
            <strong>{title}</strong> <span class="muted nowrap">({id})</span>: {text}
          </li>
        ))}
      </ul>
      <p class="small">{exception}</p>
    </details>
  );
}
