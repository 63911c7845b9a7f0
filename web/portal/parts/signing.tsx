import { useState } from "preact/hooks";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { personProblems } from "../person.ts";
import type { Work } from "../state.ts";
import { askToSign, endSigning } from "../team.ts";
import { PersonFields, type TypedPerson } from "./person-fields.tsx";
import { Refused } from "./refused.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Asking somebody else to sign, and what became of it. */
export function Signing({ work, open }: { work: Work; open: number }) {
  const { words } = useWork();
  const text = words.signing;
  const signing = work.team?.signing;
  const standing = signing && signing.state !== "ended" && signing.state !== "signed";
  return (
    <details class="details" open={standing}>
      <summary>{text.title}</summary>
      <div class="stack">
        {standing && <Standing work={work} signing={signing} />}
        {(!standing || signing.state !== "asked") && (
          <Ask key={signing?.id ?? ""} open={open} again={standing ? signing : undefined} />
        )}
      </div>
    </details>
  );
}

type SigningNow = NonNullable<NonNullable<Work["team"]>["signing"]>;

/** How a request to sign stands, with the signatory's note, and the way to take it back. */
function Standing({ work, signing }: { work: Work; signing: SigningNow }) {
  const { portal, words, format } = useWork();
  const action = useAction();
  const text = words.signing;
  const { id, name, at, state, refusal } = signing;
  return (
    <>
      <Banner tone={state === "asked" ? "note" : "warning"}>
        <p>
          {state === "asked"
            ? text.states.asked(name, format.instant(at))
            : text.states[state](name)}
        </p>
        {state === "asked" && <p>{text.careful}</p>}
        {state === "refused" && refusal && <blockquote class="prose">{refusal.note}</blockquote>}
      </Banner>
      <Refused error={action.error} offline={words.team.failed} />
      {work.landing.status === "open" && (
        <div class="actions">
          <button
            class="button"
            type="button"
            aria-disabled={action.busy}
            onClick={() => action.run(() => endSigning(portal, id))}
          >
            {text.takeBack}
          </button>
        </div>
      )}
    </>
  );
}

function Ask({ open, again }: { open: number; again: SigningNow | undefined }) {
  const { portal, words } = useWork();
  const text = words.signing;
  const [person, setPerson] = useState<TypedPerson>({
    ...{ name: again?.name ?? "", email: again?.email ?? "", note: "" },
  });
  const [wrong, setWrong] = useState<Partial<Record<"name" | "email", string>>>({});
  const [attempt, setAttempt] = useState(0);
  const [notSaved, setNotSaved] = useState(false);
  const action = useAction();
  const press = (event: Event) => {
    event.preventDefault();
    if (open > 0) return;
    const problems = personProblems(person, words.team.problems);
    setWrong(problems);
    setAttempt(attempt + 1);
    if (Object.keys(problems).length > 0) return action.forget();
    const [name, email, note] = [person.name.trim(), person.email.trim(), person.note.trim()];
    action.run(async () => {
      const ended = await askToSign(portal, { name, email, ...(note && { note }) });
      setNotSaved(ended === "not-saved");
      if (ended === "asked") portal.store.set({ announcement: text.done(name) });
    });
  };
  const problems = Object.entries(wrong).map(([part, message]) => ({
    ...{ id: `sign-${part}`, message },
  }));
  return (
    <form class="stack" onSubmit={press} noValidate>
      <p>{text.text}</p>
      <ErrorSummary key={attempt} title={words.team.summary} problems={problems} />
      <Refused error={action.error} offline={words.team.failed} />
      {notSaved && (
        <Banner tone="danger" live>
          <p>{words.attest.notSaved}</p>
        </Banner>
      )}
      <PersonFields id="sign" typed={person} wrong={wrong} onTyped={setPerson} />
      {open > 0 && (
        <p class="muted" id="sign-why-not">
          {text.openFirst}
        </p>
      )}
      <div class="actions">
        <button
          class="button"
          type="submit"
          aria-disabled={open > 0 || action.busy}
          aria-describedby={open > 0 ? "sign-why-not" : undefined}
        >
          {again ? text.again(again.name) : text.go}
        </button>
      </div>
    </form>
  );
}
