import { useState } from "preact/hooks";
import type { Landing } from "../../../functions/contract/shapes/portal.ts";
import { Banner } from "../../ui/banner.tsx";
import { obstacleIn, stop } from "../arrive.ts";
import { askForCode, startNow } from "../codes.ts";
import { fetchWork } from "../fetch-work.ts";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAction } from "../parts/use-action.ts";
import { usePortal } from "../parts/use-portal.ts";
import { refusalText } from "../refusal-text.ts";
import { routeTo } from "../route.ts";

/** Who asks, what for, how long, until when and who reads it, before anything is asked. */
export function LandingPage({ landing }: { landing: Landing }) {
  const { state, words, format } = usePortal();
  const text = words.landing;
  if (state.comeBackTo) {
    return (
      <Page title={text.again}>
        <p class="lead">{text.againWhy}</p>
        <StepUp landing={landing} />
      </Page>
    );
  }
  const { status, buyer, product, supplier, requester, asked } = landing;
  const [from, message] = asked ? [asked.by, asked.note] : [requester.name, landing.message];
  if (landing.closedByDue) {
    return (
      <Page title={text.overTitle}>
        <p class="lead">{text.over(format.due(landing.due), requester.name)}</p>
        <StepUp landing={landing} />
      </Page>
    );
  }
  if (status === "closed") {
    return (
      <Page title={text.closedTitle}>
        <p class="lead">{text.closed(product)}</p>
        <StepUp landing={landing} />
      </Page>
    );
  }
  if (status === "submitted") {
    return (
      <Page title={text.submittedTitle}>
        <p class="lead">{text.submitted(product)}</p>
        <StepUp landing={landing} />
      </Page>
    );
  }
  return (
    <Page title={asked ? text.asked[asked.role].title(asked.by) : text.title(buyer)}>
      <p class="lead">
        {asked ? text.asked[asked.role].intro(buyer, product) : text.intro(supplier, product)}
      </p>
      {message && (
        <figure class="message">
          <figcaption class="muted small">{text.message(from)}</figcaption>
          <blockquote class="prose">{message}</blockquote>
        </figure>
      )}
      <dl class="facts">
        <dt>{text.who}</dt>
        <dd>{text.whoIs(requester.name, buyer)}</dd>
        <dt>{text.what}</dt>
        <dd>{landing.title}</dd>
        {asked?.dueOn && (
          <>
            <dt>{text.wanted(asked.by)}</dt>
            <dd>
              <strong>{format.date(asked.dueOn)}</strong>
            </dd>
          </>
        )}
        <dt>{text.until}</dt>
        <dd>
          <strong>{format.due(landing.due)}</strong>
        </dd>
        <dt>{text.length}</dt>
        <dd>{text.lengthIs(landing.questions, landing.minutes)}</dd>
        <dt>{text.readers}</dt>
        <dd>{text.readersAre(buyer)}</dd>
        <dt>{text.nda}</dt>
        <dd>{landing.terms?.nda ?? text.ndaNone(requester.name)}</dd>
        <dt>{text.kept}</dt>
        <dd>{landing.terms?.kept ?? text.keptNone(buyer, requester.name)}</dd>
      </dl>
      <StepUp landing={landing} />
      <p class="muted small">{text.wrongPerson(from)}</p>
    </Page>
  );
}

/** How somebody proves to be the one it was sent to; `why` says what for. */
export function StepUp({ landing, why }: { landing: Landing; why?: string }) {
  const { portal, words } = usePortal();
  const action = useAction();
  const [name, setName] = useState("");
  const [unnamed, setUnnamed] = useState(false);
  const text = words.landing;
  const { assessment, stepUp, mailbox, status, requester } = landing;
  const codePage = routeTo({ page: "code", assessment });
  const press = () => {
    const isPerson = stepUp !== "start" || name.trim() !== "";
    setUnnamed(!isPerson);
    if (!isPerson) return document.getElementById("who")?.focus();
    return action.run(async () => {
      if (!landing.approval) void fetchWork(portal).catch(() => {});
      try {
        if (stepUp === "start") return await startNow(portal, assessment);
        await askForCode(portal, assessment);
        location.hash = codePage;
      } catch (error) {
        const obstacle = obstacleIn(error);
        if (obstacle !== "no-session" && !/^(link|approval)-/.test(obstacle)) throw error;
        stop(portal, obstacle);
      }
    });
  };
  return (
    <div class="stack">
      {stepUp === "code" && <p>{why ?? text.codeWhy(mailbox ?? "", status === "open")}</p>}
      {/* Filters of mail press every button of a page; what asks for a code asks for words here. */}
      {stepUp === "start" && (
        <TextField
          id="who"
          label={text.yourName}
          hint={text.yourNameWhy}
          problem={unnamed ? text.yourNameMissing : undefined}
          value={name}
          fill="name"
          onText={setName}
        />
      )}
      {stepUp === "passcode" && <p>{words.passcode.from(requester.name)}</p>}
      {action.error && (
        <Banner tone="danger" live>
          <p>{refusalText(words, action.error)}</p>
        </Banner>
      )}
      <div class="actions">
        {stepUp === "passcode" ? (
          <a class="button button-primary" href={codePage}>
            {words.passcode.go}
          </a>
        ) : (
          <button
            class="button button-primary"
            type="button"
            aria-disabled={action.busy}
            onClick={press}
          >
            {stepUp === "start" ? text.start : text.send}
          </button>
        )}
        {stepUp === "code" && <a href={codePage}>{text.haveCode}</a>}
      </div>
    </div>
  );
}
