import type { RiskPoint } from "../domain/bands.ts";
import { isManual } from "../domain/manual-risk.ts";
import { hashOf } from "./hash.ts";
import type { RiskAction, RiskRow } from "./risk-row.ts";

/** A person's texts about a risk; its history holds hashes of them. */
export type RiskTexts = {
  actions?: readonly RiskAction[] | undefined;
  reason?: string | undefined;
};

/**
 * What a history says of a risk after a step: everything people decided about it as it then
 * stands, so that two entries one after the other show each field that changed.
 */
export function riskEventData(
  row: RiskRow,
  { actions = [], reason }: RiskTexts,
): Record<string, unknown> {
  const { version, status, treatment, owner, due, note, target, acceptance, promoted } = row;
  return {
    ...{ version, status, ...(treatment && { treatment }), ...(owner && { owner }) },
    ...(due && { due }),
    ...(target && { target: placed(target) }),
    ...(note && { note: hashOf(note) }),
    ...(actions.length > 0 && { actions: hashOf(actions) }),
    ...(acceptance && { until: acceptance.until.date, zone: acceptance.until.zone }),
    ...(acceptance && { accepted: placed(acceptance.current), by: acceptance.by.id }),
    ...(acceptance && reason && { reason: hashOf(reason) }),
    ...(promoted && { promoted }),
    ...(isManual(row) && { sentence: hashOf(row.sentence) }),
    ...(isManual(row) && { inherent: placed(row.inherent), current: placed(row.current) }),
  };
}

function placed({ likelihood, impact }: RiskPoint): [likelihood: number, impact: number] {
  return [likelihood, impact];
}
