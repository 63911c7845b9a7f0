import { useState } from "preact/hooks";
import type { Organisation } from "../../../../functions/contract/shapes/organisation.ts";
import { call } from "../../api.ts";
import { instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { organisation } from "../../messages/organisation.ts";
import { Facts } from "../../parts/facts.tsx";
import { filled } from "../../parts/form-fields.ts";
import { useFirstField, useWayBack } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import type { Loaded } from "../../use-load.ts";

const words = organisation.terms;

/** What suppliers are told before they answer, and who wrote it. */
export function Terms(props: { organisation: Organisation; loaded: Loaded<Organisation> }) {
  const { terms, changedBy, changedAt } = props.organisation;
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const back = useWayBack(open);
  const edit = () => {
    setSaved(false);
    setOpen(true);
  };
  return (
    <section class="stack" aria-labelledby="terms">
      <h2 id="terms">{words.title}</h2>
      <p class="muted prose">{words.lead}</p>
      {open ? (
        <Editor
          {...props}
          onDone={(changed) => {
            setOpen(false);
            setSaved(changed);
          }}
        />
      ) : (
        <>
          <Facts
            list={[
              [words.nda, terms.nda ?? <span class="muted">{words.ndaNone}</span>],
              [words.kept, terms.kept ?? <span class="muted">{words.keptNone}</span>],
            ]}
          />
          {changedBy && changedAt && (
            <p class="small muted">{words.changed(changedBy, instantText(changedAt))}</p>
          )}
          {may("updateOrganisation") && (
            <div class="actions no-print">
              <button type="button" class="button" ref={back} onClick={edit}>
                {words.change}
              </button>
            </div>
          )}
        </>
      )}
      <p role="status">{saved && words.saved}</p>
    </section>
  );
}

function Editor(props: {
  organisation: Organisation;
  loaded: Loaded<Organisation>;
  onDone: (changed: boolean) => void;
}) {
  const { organisation, loaded, onDone } = props;
  const ref = useFirstField();
  const { form, edit } = useEdits({
    nda: organisation.terms.nda ?? "",
    kept: organisation.terms.kept ?? "",
  });
  const save = useAction(async ({ nda, kept }: typeof form) => {
    const terms = { nda: asLine(nda), kept: asLine(kept) };
    const { version } = organisation;
    loaded.replace(await call("updateOrganisation", { body: { terms, version } }));
    onDone(true);
  });
  const common = { form: "terms", problem: save.problem, rows: 2, optional: true, maxLength: 300 };
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={words.change}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(form);
      }}
    >
      <Refused problem={save.problem} form="terms">
        <StaleHelp problem={save.problem} onReload={() => void loaded.reload().then(save.clear)} />
      </Refused>
      <TextField
        {...common}
        path="terms.nda"
        label={words.nda}
        hint={words.ndaHint}
        value={form.nda}
        onValue={(nda) => edit({ nda })}
      />
      <TextField
        {...common}
        path="terms.kept"
        label={words.kept}
        hint={words.keptHint}
        value={form.kept}
        onValue={(kept) => edit({ kept })}
      />
      <div class="actions">
        <SubmitButton label={t.save} busy={save.busy} />
        <button type="button" class="button" onClick={() => onDone(false)}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

/** What was written in several lines, as the one line it is told in. */
function asLine(text: string): string | undefined {
  return filled(text.replace(/\s*[\r\n\t]+\s*/g, " "));
}
