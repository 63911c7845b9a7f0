import { useState } from "preact/hooks";
import type { CallError } from "../../client.ts";
import { answersOf, isLocked, visibleNow } from "../asked.ts";
import { AttestForm } from "../parts/attest-form.tsx";
import { GoesAlong } from "../parts/goes-along.tsx";
import { Signing } from "../parts/late-parts.ts";
import { Link } from "../parts/link.tsx";
import { OpenList } from "../parts/open-list.tsx";
import { Page } from "../parts/page.tsx";
import { useAction } from "../parts/use-action.ts";
import { useWork } from "../parts/use-portal.ts";
import { blocksSubmission } from "../progress.ts";
import type { Work } from "../state.ts";

/** A named person confirms the statement and submits, or asks somebody else to. */
export function AttestPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.attest;
  const [failing, setFailing] = useState(false);
  const action = useAction();
  const open = openQuestions(work, action.error);
  const disputed = [...visibleNow(work).values()].filter(({ id }) =>
    work.outbox.entries.some(({ question, conflict }) => question === id && conflict),
  );
  const blocked = open.length + disputed.length > 0;
  return (
    <Page
      title={text.title}
      failing={failing}
      above={
        <Link class="back" to={{ page: "check", assessment: work.landing.assessment }}>
          {words.check.title}
        </Link>
      }
    >
      <p>{text.intro(work.landing.buyer)}</p>
      <OpenList work={work} title={text.conflicts} questions={disputed} />
      <OpenList work={work} title={text.openFirst(open.length)} questions={open} />
      <GoesAlong work={work} />
      <AttestForm
        work={work}
        action={action}
        blocked={blocked}
        shown={open.length > 0}
        label={text.submit}
        onTried={setFailing}
      />
      <Signing work={work} open={open.length + disputed.length} />
    </Page>
  );
}

/** What keeps the round open: by this page's rules, and what the server named besides. */
function openQuestions(work: Work, error: CallError | undefined) {
  const answers = answersOf(work);
  const named = (id: string) =>
    (error?.fields ?? []).some(({ path }) => path === id || path.split(".").includes(id));
  return [...visibleNow(work).values()].filter(
    (question) =>
      !isLocked(work, question.id) && (blocksSubmission(question, answers) || named(question.id)),
  );
}
