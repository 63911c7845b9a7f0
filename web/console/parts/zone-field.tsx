import type { CallError } from "../../client.ts";
import { cityOf } from "../format.ts";
import { t } from "../messages/base.ts";
import { SelectField } from "./select-field.tsx";

/** The zone in which a due day ends; the browser's own list, and the present value in any case. */
export function ZoneField(props: {
  form: string;
  value: string;
  onValue: (zone: string) => void;
  problem: CallError | undefined;
}) {
  const { form, value, onValue, problem } = props;
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <SelectField
      form={form}
      path="due.zone"
      label={t.due.zone}
      hint={t.due.zoneHint}
      value={value}
      options={zones.map((zone) => ({ value: zone, label: labelOf(zone) }))}
      onValue={onValue}
      problem={problem}
      size="medium"
    />
  );
}

function labelOf(zone: string): string {
  const city = cityOf(zone);
  return city === zone ? zone : `${city} (${zone})`;
}
