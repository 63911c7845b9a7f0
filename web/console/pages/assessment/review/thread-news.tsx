import type { Threads } from "../../../../../functions/contract/shapes/comment.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { exchange } from "../../../messages/exchange.ts";
import type { QueueItem } from "./queue.ts";

/** What the supplier wrote that was not read yet, and which answers it asks to correct. */
export function ThreadNews(props: {
  threads: Threads | undefined;
  items: readonly QueueItem[];
  onChoose: (question: string) => void;
}) {
  const { threads, items, onChoose } = props;
  const all = threads?.threads ?? [];
  const asked = all.filter(({ correction }) => correction === "asked");
  const fresh = all.filter((each) => each.unread > 0 && !asked.includes(each));
  const unread = fresh.reduce((sum, each) => sum + each.unread, 0);
  if (asked.length + fresh.length === 0) return null;
  const links = (list: typeof all) => (
    <ul>
      {list.map(({ question }) => {
        const item = items.find((each) => each.question.id === question);
        if (!item) return null;
        return (
          <li key={question}>
            <button type="button" class="linklike" onClick={() => onChoose(question)}>
              {item.number}. {item.question.text}
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Banner>
      {asked.length > 0 && (
        <>
          <p>{exchange.news.corrections(asked.length)}</p>
          {links(asked)}
        </>
      )}
      {fresh.length > 0 && (
        <>
          <p>{exchange.news.unread(unread)}</p>
          {links(fresh)}
        </>
      )}
    </Banner>
  );
}
