import type { BodyOf, ReplyOf } from "../../../../functions/contract/route.ts";
import { FINDING_SEVERITIES, type FindingState } from "../../../../functions/domain/finding.ts";
import { call, listAll } from "../../api.ts";
import { deviceZone } from "../../format.ts";
import { contentWords } from "../../messages/content-words.ts";
import { f } from "../../messages/findings.ts";
import { perLanguage } from "../../messages/language.ts";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import { useAction } from "../../use-action.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

export type Finding = ReplyOf<ConsoleRoutes["getFinding"]>;
type Change = BodyOf<ConsoleRoutes["updateFinding"]>;
type Fields = Record<
  "title" | "action" | "severity" | "due" | "owner" | "contact" | "note",
  string
>;

/** What can be done with a finding: change it, ask, ask again, verify or close. */
export function FindingSteps({ finding, loaded }: { finding: Finding; loaded: Loaded<Finding> }) {
  const { state, due, version } = finding;
  // What follows from a result stays in words that every reader gets in their own language.
  const shown = {
    title: contentWords.say(finding.title),
    action: contentWords.ask(finding.action),
  };
  const members = useLoad("members", () => listAll("listMembers"));
  const supplier = useLoad(`supplier ${finding.supplierId}`, () =>
    call("getSupplier", { params: { supplierId: finding.supplierId } }),
  );
  const { form, edit, clear } = useEdits<Fields>({
    ...{ ...shown, severity: finding.severity, note: "" },
    ...{ due: due?.date ?? "", owner: finding.owner ?? "", contact: finding.contact ?? "" },
  });
  const save = useAction(async (to: FindingState) => {
    const day = form.due ? { date: form.due, zone: due?.zone ?? deviceZone() } : null;
    const body: Change = {
      version,
      ...(form.title !== shown.title && { title: form.title }),
      ...(form.action !== shown.action && { action: form.action }),
      severity: FINDING_SEVERITIES.find((each) => each === form.severity) ?? finding.severity,
      ...(day?.date !== due?.date && { due: day }),
      owner: form.owner || null,
      contact: form.contact || null,
      ...(to !== state && { state: to }),
      ...(form.note.trim() && { note: form.note }),
    };
    loaded.replace(await call("updateFinding", { params: { findingId: finding.id }, body }));
    clear();
  });
  const words = f.page;
  const text = (path: "title" | "action" | "due" | "note") => ({
    ...{ form: "finding", path, label: words.fields[path], value: form[path] },
    onValue: (value: string) => edit({ [path]: value }),
    problem: save.problem,
  });
  const pick = (path: "severity" | "owner" | "contact") => ({
    ...{ form: "finding", path, label: words.fields[path], value: form[path] },
    onValue: (value: string) => edit({ [path]: value }),
    problem: save.problem,
    size: "medium" as const,
  });
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const people = (members.data ?? []).filter(({ active }) => active);
  return (
    <form
      class="stack no-print"
      noValidate
      aria-labelledby="next"
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(state);
      }}
    >
      <h2 id="next">{words.next}</h2>
      <Refused problem={save.problem} form="finding">
        <StaleHelp problem={save.problem} onReload={() => void loaded.reload().then(save.clear)} />
      </Refused>
      <TextField {...text("title")} />
      <TextField {...text("action")} hint={words.actionHint} rows={3} />
      <SelectField
        {...pick("severity")}
        options={FINDING_SEVERITIES.map((value) => ({ value, label: f.severities[value] }))}
      />
      <TextField {...text("due")} type="date" size="short" />
      <SelectField
        {...pick("contact")}
        none={words.anyContact}
        options={named(supplier.data?.contacts ?? [])}
        optional
      />
      <SelectField {...pick("owner")} none={f.noOwner} options={named(people)} optional />
      <TextField
        {...text("note")}
        label={state === "noted" ? words.fields.reason : words.fields.note}
        rows={2}
        optional
      />
      <div class="actions">
        {steps()[state].map(({ to, label, primary }) => (
          <button
            key={to}
            type="button"
            class={primary ? "button button-primary" : "button"}
            aria-disabled={save.busy || undefined}
            onClick={() => void save.run(to)}
          >
            {label}
          </button>
        ))}
        <button type="submit" class="button" aria-disabled={save.busy || undefined}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

type Step = { to: FindingState; label: string; primary?: boolean };

const steps = perLanguage((): Readonly<Record<FindingState, readonly Step[]>> => {
  const verify: Step = { to: "verified", label: f.page.verify };
  const close: Step = { to: "closed", label: f.page.close };
  const again: Step = { to: "asked", label: f.page.askAgain };
  return {
    noted: [{ to: "asked", label: f.page.ask, primary: true }, close],
    asked: [verify, close],
    replied: [{ ...verify, primary: true }, again, close],
    verified: [again],
    closed: [again],
  };
});
