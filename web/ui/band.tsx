export type Band = "Low" | "Moderate" | "High" | "Critical";

/** A risk as number and word on its ramp colour: "12 High". */
export function BandChip({ band, value, word }: { band: Band; value?: number; word?: string }) {
  return (
    <span class={`chip chip-${band.toLowerCase()}`}>
      {value !== undefined && <strong>{value}</strong>}
      <span>{word ?? band}</span>
    </span>
  );
}
