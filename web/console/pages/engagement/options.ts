import type {
  ActRole,
  AiRole,
  RiskClass,
  SupplyKind,
  Tier,
} from "../../../../functions/domain/questionnaire.ts";
import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";

/** Entries of the intake's choices in the order shown, typed by the words they are given. */
export const SUPPLY_KIND_ORDER = keys<SupplyKind>(t.engagement.kinds);
export const ACT_ROLE_ORDER = keys<ActRole>(intake.actRoles);
export const AI_ROLE_ORDER = keys<AiRole>(intake.aiRoles);
export const RISK_CLASS_ORDER = keys<RiskClass>(intake.riskClasses);
export const TIER_ORDER = keys<Tier>(intake.live.meaning);

function keys<Key extends string>(words: Readonly<Record<Key, string>>): Key[] {
  // Object.keys forgets which keys a record has; every key of a Record<Key, …> is one.
  return Object.keys(words) as Key[];
}
