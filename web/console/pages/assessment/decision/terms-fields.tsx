import type { OpenGate } from "../../../../../functions/domain/gates.ts";
import type { CallError } from "../../../../client.ts";
import { listAll } from "../../../api.ts";
import { d } from "../../../messages/decision.ts";
import { riskWords } from "../../../messages/risk-words.ts";
import { SelectField } from "../../../parts/select-field.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { me } from "../../../state.ts";
import { useLoad } from "../../../use-load.ts";
import type { Terms } from "./terms.ts";

/** Waivers, the terms of an exception and the second person. */
export function TermsFields(props: {
  gates: readonly OpenGate[];
  byException: boolean;
  /** Whether this member may not decide alone. */
  ruled: boolean;
  /** Members who may not be the second person. */
  barred: readonly string[];
  terms: Terms;
  onTerms: (terms: Terms) => void;
  problem: CallError | undefined;
}) {
  const { gates, byException, ruled, barred, terms, onTerms, problem } = props;
  const members = useLoad("members", () => listAll("listMembers"));
  const people = (members.data ?? []).filter(({ active }) => active);
  const second = people.filter(
    ({ id, role }) =>
      id !== me.value?.member.id &&
      !barred.includes(id) &&
      ["owner", "risk-manager", "admin"].includes(role),
  );
  const named = (list: typeof people) => list.map(({ id, name }) => ({ value: id, label: name }));
  const { exception, waivers } = terms;
  const field = (path: "compensating" | "exitPlan" | "until") => ({
    form: "decision",
    path: `exception.${path}`,
    label: d.exception[path],
    value: exception[path],
    onValue: (value: string) => onTerms({ ...terms, exception: { ...exception, [path]: value } }),
    problem,
  });
  const needed = ruled || byException || waivers.some(({ on }) => on);
  return (
    <div class="stack">
      {gates.length > 0 && (
        <fieldset class="stack-small" id="decision-waivers">
          <legend class="label">{d.waivers.title}</legend>
          <p class="hint">{d.waivers.lead}</p>
          {gates.map(({ id, title }) => (
            <WaiverFields
              key={id}
              gate={id}
              title={riskWords.mustHave(title)}
              terms={terms}
              onTerms={onTerms}
              problem={problem}
            />
          ))}
        </fieldset>
      )}
      {byException && (
        <fieldset class="stack" id="decision-exception">
          <legend class="label">{d.exception.title}</legend>
          <TextField {...field("compensating")} hint={d.exception.compensatingHint} rows={3} />
          <TextField {...field("exitPlan")} hint={d.exception.exitPlanHint} rows={3} />
          <SelectField
            form="decision"
            path="exception.owner"
            label={d.exception.owner}
            value={exception.owner}
            none={d.approverNone}
            options={named(people)}
            onValue={(owner) => onTerms({ ...terms, exception: { ...exception, owner } })}
            problem={problem}
            size="medium"
          />
          <TextField {...field("until")} type="date" size="short" />
        </fieldset>
      )}
      <SelectField
        form="decision"
        path="approver"
        label={d.approver}
        hint={approverHint(ruled, needed)}
        value={terms.approver}
        none={d.approverNone}
        options={named(second)}
        onValue={(approver) => onTerms({ ...terms, approver })}
        problem={problem}
        size="medium"
        optional={!needed}
      />
    </div>
  );
}

function approverHint(ruled: boolean, needed: boolean): string {
  if (ruled) return d.approverRuled;
  return needed ? d.approverHint : d.approverOptional;
}

function WaiverFields(props: {
  gate: string;
  title: string;
  terms: Terms;
  onTerms: (terms: Terms) => void;
  problem: CallError | undefined;
}) {
  const { gate, title, terms, onTerms, problem } = props;
  const standing = terms.waivers.find((each) => each.gate === gate);
  const waiver = standing ?? { gate, reason: "", until: "", on: false };
  const place = terms.waivers.filter(({ on }) => on).findIndex((each) => each.gate === gate);
  const change = (part: Partial<typeof waiver>) => {
    const rest = terms.waivers.filter((each) => each.gate !== gate);
    onTerms({ ...terms, waivers: [...rest, { ...waiver, ...part }] });
  };
  return (
    <div class="stack-small">
      <label class="choice">
        <input
          type="checkbox"
          checked={waiver.on}
          onChange={(event) => change({ on: event.currentTarget.checked })}
        />
        <span>{d.waivers.waive(gate, title)}</span>
      </label>
      {waiver.on && (
        <>
          <TextField
            form="decision"
            path={`waivers.${place}.reason`}
            label={d.waivers.reason(gate)}
            value={waiver.reason}
            onValue={(reason) => change({ reason })}
            problem={problem}
            rows={2}
          />
          <TextField
            form="decision"
            path={`waivers.${place}.until`}
            label={d.waivers.until(gate)}
            value={waiver.until}
            onValue={(until) => change({ until })}
            problem={problem}
            type="date"
            size="short"
          />
        </>
      )}
    </div>
  );
}
