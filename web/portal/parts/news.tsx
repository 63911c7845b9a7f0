import type { Work } from "../state.ts";
import { Link } from "./link.tsx";
import { useWork } from "./use-portal.ts";

/** What the buyer wrote or asks since somebody last looked; nothing where there is nothing. */
export function News({ work }: { work: Work }) {
  const { words } = useWork();
  const { assessment, buyer, status } = work.landing;
  const fresh = (work.threads ?? []).filter(({ unread }) => unread > 0);
  const unread = fresh.reduce((sum, each) => sum + each.unread, 0);
  const asked = (work.findings ?? []).filter(({ state }) => state === "asked").length;
  const sections = work.questionnaire.sections;
  return (
    <>
      {asked > 0 && (
        <div class="banner banner-warning">
          <p>{words.findings.banner(buyer, asked)}</p>
          <p>
            <Link to={{ page: "findings", assessment }}>{words.findings.go}</Link>
          </p>
        </div>
      )}
      {fresh.length > 0 && (
        <div class="banner">
          <p>{words.thread.news(unread)}</p>
          <ul>
            {fresh.map(({ question }) => {
              const section = sections.find(({ questions }) =>
                questions.some(({ id }) => id === question),
              );
              const text = section?.questions.find(({ id }) => id === question)?.text;
              if (!section || !text) return null;
              const to =
                status === "open"
                  ? ({ page: "section", assessment, section: section.id, question } as const)
                  : ({ page: "check", assessment } as const);
              return (
                <li key={question}>
                  <Link to={to}>{text}</Link>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
