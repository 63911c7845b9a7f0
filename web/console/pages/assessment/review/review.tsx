import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { t } from "../../../messages/base.ts";
import { Empty } from "../../../parts/empty.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { useKeys } from "../../../shell/use-keys.ts";
import type { Loaded } from "../../../use-load.ts";
import { useAnswerSheet } from "../answer-sheet.ts";
import { useScore } from "../score-reply.ts";
import type { Judge } from "./judge.ts";
import { Marked } from "./marked.tsx";
import { QuestionReview } from "./question-review.tsx";
import { FILTERS, filterQueue, neighbour, type QueueFilter, reviewQueue } from "./queue.ts";
import { QueueList } from "./queue-list.tsx";
import { ReturnForm } from "./return-form.tsx";
import { ScoreStrip } from "./score-strip.tsx";
import { ThreadNews } from "./thread-news.tsx";
import { useForesight } from "./use-foresight.ts";
import { useThreads } from "./use-threads.ts";

/** Review by exception: the list of what needs a person, the question in hand, the score at once. */
export function Review(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment } = props;
  const sheet = useAnswerSheet(assessment.id);
  return (
    <Loading of={sheet}>
      {(data) =>
        data.submitted ? (
          <Desk {...props} sheet={sheet} />
        ) : (
          <Empty title={t.review.early.title} body={t.review.early.body} />
        )
      }
    </Loading>
  );
}

function Desk(props: {
  assessment: Assessment;
  loaded: Loaded<Assessment>;
  sheet: ReturnType<typeof useAnswerSheet>;
}) {
  const { assessment, loaded, sheet } = props;
  const { query, path, route } = useLocation();
  const score = useScore(assessment.id);
  const threads = useThreads(assessment.id);
  const [ahead, setAhead] = useState<Score>();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const data = sheet.data;
  const foresee = useForesight(data, assessment.due.zone);
  const items = data ? reviewQueue(data, score.data?.score) : [];
  const filter = FILTERS.find((each) => each === query.show) ?? "needs";
  const shown = filterQueue(items, filter);
  const asked = items.find(({ question }) => question.id === query.question);
  const current = asked ?? shown[0];
  const moved = useRef(false);
  const go = (id: string | undefined, show: QueueFilter = filter) => {
    moved.current = true;
    const search = new URLSearchParams({ show, ...(id !== undefined && { question: id }) });
    route(`${path}?${search}`, true);
  };
  const step = (by: 1 | -1) => {
    const next = neighbour(shown, current, by);
    // At the end of what waits, whatever was passed over comes again; with nothing left, the way on.
    if (next !== undefined || (by === 1 && filter === "needs")) go(next);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (!data) return null;
  const judge: Judge = async (change, send, taken) => {
    setAhead(foresee(change));
    try {
      score.replace(await send());
    } finally {
      setAhead(undefined);
    }
    taken?.();
    await Promise.all([sheet.reload(), loaded.reload()]);
  };
  const mark = (id: string) =>
    setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id]);
  return (
    <div class="stack">
      <ScoreStrip loaded={score} ahead={ahead} />
      <ThreadNews threads={threads.data} items={items} onChoose={(id) => go(id, "all")} />
      <div class="review">
        <QueueList
          items={items}
          shown={shown}
          filter={filter}
          current={current?.question.id}
          onFilter={(next) => go(undefined, next)}
          onChoose={go}
        />
        {current ? (
          <QuestionReview
            key={current.question.id}
            assessment={assessment}
            item={current}
            sheet={data}
            score={score}
            threads={threads}
            judge={judge}
            foresee={foresee}
            moved={moved.current}
            marked={marked.includes(current.question.id)}
            onMark={() => mark(current.question.id)}
            onNext={() => step(1)}
            onStale={() => Promise.all([score.reload(), sheet.reload()])}
          />
        ) : (
          <Empty title={t.review.nothing.title} body={t.review.nothing.body}>
            <a class="button" href={`/assessments/${assessment.id}/decision`}>
              {t.review.toDecision}
            </a>
          </Empty>
        )}
      </div>
      <Marked count={marked.length} />
      <ReturnForm
        assessment={assessment}
        items={items}
        score={score.data}
        loaded={loaded}
        questions={marked}
        onQuestions={setMarked}
      />
    </div>
  );
}
