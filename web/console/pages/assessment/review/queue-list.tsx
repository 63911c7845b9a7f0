import { t } from "../../../messages/base.ts";
import { FILTERS, filterQueue, type QueueFilter, type QueueItem } from "./queue.ts";

/** The questions a filter leaves, each with what speaks for looking at it. */
export function QueueList(props: {
  items: readonly QueueItem[];
  shown: readonly QueueItem[];
  filter: QueueFilter;
  current: string | undefined;
  onFilter: (filter: QueueFilter) => void;
  onChoose: (id: string) => void;
}) {
  const { items, shown, filter, current, onFilter, onChoose } = props;
  return (
    <nav class="queue no-print" aria-label={t.review.list}>
      <label class="stack-small">
        <span class="small muted">{t.review.show}</span>
        <select
          class="input"
          value={filter}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onFilter(FILTERS.find((each) => each === value) ?? "needs");
          }}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {`${t.review.filters[each]} (${filterQueue(items, each).length})`}
            </option>
          ))}
        </select>
      </label>
      <ol class="plain queue-items">
        {shown.map(({ question, number, flags }) => (
          <li key={question.id}>
            <button
              type="button"
              class="queue-item"
              aria-current={question.id === current ? "true" : undefined}
              onClick={() => onChoose(question.id)}
            >
              <span class="number muted">{number}</span>
              <span class="queue-text">{question.text}</span>
              {flags.length > 0 && (
                <span class="queue-flags small">
                  {flags.map((flag) => t.review.flags[flag]).join(" · ")}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
