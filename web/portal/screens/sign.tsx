import { useState } from "preact/hooks";
import { AnswerList } from "../parts/answer-list.tsx";
import { AttestForm } from "../parts/attest-form.tsx";
import { Finish } from "../parts/finish.tsx";
import { Page } from "../parts/page.tsx";
import { Refused } from "../parts/refused.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useAction } from "../parts/use-action.ts";
import { useWork } from "../parts/use-portal.ts";
import { refuseToSign } from "../signing.ts";
import type { Work } from "../state.ts";

/** A signatory reads everything, then signs what stands there, or refuses with a note. */
export function SignPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.signing.page;
  const [failing, setFailing] = useState(false);
  const [refused, setRefused] = useState(false);
  const action = useAction();
  const { asked, buyer } = work.landing;
  const by = asked?.by ?? buyer;
  const changed = asked?.changed === true || action.error?.code === "stale";
  const isRefused = refused || asked?.refused !== undefined;
  return (
    <Page title={text.title} failing={failing}>
      <p class="lead">{text.intro(by, buyer)}</p>
      {changed && <p class="banner banner-warning">{text.changed(by)}</p>}
      {isRefused && <p class="banner">{text.refused(by)}</p>}
      <details class="details" open>
        <summary>{text.open}</summary>
        <div class="stack">
          <AnswerList work={work} />
        </div>
      </details>
      <AttestForm
        work={work}
        action={action}
        blocked={changed}
        shown={changed}
        label={text.sign}
        onTried={setFailing}
      />
      {!isRefused && !changed && <Refuse by={by} onRefused={() => setRefused(true)} />}
      <Finish />
    </Page>
  );
}

function Refuse({ by, onRefused }: { by: string; onRefused: () => void }) {
  const { portal, words } = useWork();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const action = useAction();
  const text = words.signing.page;
  const press = (event: Event) => {
    event.preventDefault();
    setProblem(note.trim() === "" ? text.refuseWrong : undefined);
    if (note.trim() === "") return;
    action.run(async () => {
      await refuseToSign(portal, note);
      portal.store.set({ announcement: text.refused(by) });
      onRefused();
    });
  };
  return (
    <details class="details">
      <summary>{text.refuse}</summary>
      <form class="stack-small" onSubmit={press} noValidate>
        <TextArea
          id="refuse"
          label={text.refuseLabel}
          hint={text.refuseHint(by)}
          problem={problem}
          value={note}
          maxLength={1000}
          onText={setNote}
        />
        <Refused error={action.error} offline={words.team.failed} />
        <div class="actions">
          <button class="button" type="submit" aria-disabled={action.busy}>
            {text.refuseGo}
          </button>
        </div>
      </form>
    </details>
  );
}
