import { ENGAGEMENT_FACTS } from "../../../../functions/domain/engagement-facts.ts";
import { intake } from "../../messages/intake.ts";
import { Choices } from "../../parts/choices.tsx";
import { HighRiskUses } from "./high-risk-uses.tsx";
import type { IntakeParts } from "./intake-parts.ts";
import { ACT_ROLE_ORDER, AI_ROLE_ORDER, RISK_CLASS_ORDER } from "./options.ts";

/** The buyer's own classification, the roles as the buyer sees them, and facts that add questions. */
export function RoleFields({ form, onChange, problem }: IntakeParts) {
  return (
    <>
      <Choices
        form="engagement"
        path="riskClass"
        kind="radio"
        legend={intake.fields.riskClass}
        hint={intake.hints.riskClass}
        options={RISK_CLASS_ORDER.map((value) => ({ value, label: intake.riskClasses[value] }))}
        chosen={[form.riskClass]}
        onChoose={([chosen]) => {
          const riskClass = RISK_CLASS_ORDER.find((each) => each === chosen);
          if (riskClass) onChange({ riskClass });
        }}
        problem={problem}
      >
        <HighRiskUses />
      </Choices>
      <Choices
        form="engagement"
        path="facts"
        kind="checkbox"
        legend={intake.fields.facts}
        hint={intake.hints.facts}
        options={ENGAGEMENT_FACTS.map((value) => ({ value, label: intake.facts[value] }))}
        chosen={form.facts}
        onChoose={(facts) => onChange({ facts })}
        problem={problem}
      />
      <Choices
        form="engagement"
        path="actRoles"
        kind="checkbox"
        legend={intake.fields.actRoles}
        hint={intake.hints.roles}
        options={ACT_ROLE_ORDER.map((value) => ({
          ...{ value, label: intake.actRoles[value], hint: intake.actRoleHints[value] },
        }))}
        chosen={form.actRoles}
        onChoose={(chosen) =>
          onChange({ actRoles: ACT_ROLE_ORDER.filter((each) => chosen.includes(each)) })
        }
        problem={problem}
        optional
      />
      <Choices
        form="engagement"
        path="aiRoles"
        kind="checkbox"
        legend={intake.fields.aiRoles}
        options={AI_ROLE_ORDER.map((value) => ({ value, label: intake.aiRoles[value] }))}
        chosen={form.aiRoles}
        onChoose={(chosen) =>
          onChange({ aiRoles: AI_ROLE_ORDER.filter((each) => chosen.includes(each)) })
        }
        problem={problem}
        optional
      />
    </>
  );
}
