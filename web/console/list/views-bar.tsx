import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { SavedView, ViewList } from "../../../functions/domain/views.ts";
import { t } from "../messages/base.ts";
import { directory } from "../messages/directory.ts";
import { useWayBack } from "../parts/in-place.ts";
import { Refused } from "../parts/refused.tsx";
import { type ListState, readListState, writeListState } from "./list-state.ts";
import { useViews } from "./use-views.ts";

/** A view everybody has. */
export type UsualView = { name: string; query: string };

/** Views of a list: those everybody has, and those the member keeps and may take back. */
export function ViewsBar(props: {
  list: ViewList;
  usual: readonly UsualView[];
  state: ListState;
  usualSort: string;
}) {
  const { list, usual, state, usualSort } = props;
  const { path } = useLocation();
  const kept = useViews(list);
  const [naming, setNaming] = useState(false);
  const back = useWayBack(naming);
  const [removed, setRemoved] = useState<SavedView>();
  const words = directory.views;
  const here = writeListState({ ...state, page: 1 }, usualSort);
  const same = (query: string) =>
    writeListState(readListState(query, usualSort), usualSort) === here;
  const known = [...usual, ...kept.views].some(({ query }) => same(query));
  return (
    <div class="views no-print">
      <nav aria-label={words.label}>
        <ul class="plain views-list">
          {usual.map(({ name, query }) => (
            <li key={name}>
              <View href={path + query} name={name} current={same(query)} />
            </li>
          ))}
          {kept.views.map((view) => (
            <li key={view.id} class="views-own">
              <View href={path + view.query} name={view.name} current={same(view.query)} />
              <button
                type="button"
                class="button button-quiet button-small"
                aria-label={words.remove(view.name)}
                title={words.remove(view.name)}
                onClick={async () => {
                  if (await kept.remove(view.id)) setRemoved(view);
                }}
              >
                ×
              </button>
            </li>
          ))}
          {!known && !naming && (
            <li>
              <button
                type="button"
                class="button button-small"
                ref={back}
                onClick={() => setNaming(true)}
              >
                {words.keep}
              </button>
            </li>
          )}
        </ul>
      </nav>
      {naming && (
        <NameView
          taken={kept.views.map(({ name }) => name)}
          onCancel={() => setNaming(false)}
          onKeep={async (name) => {
            if (await kept.keep(name, here)) setNaming(false);
          }}
        />
      )}
      <Refused problem={kept.problem} />
      <div role="status">
        {removed && (
          <p class="row small">
            {words.removed(removed.name)}
            <button
              type="button"
              class="button button-small"
              onClick={async () => {
                if (await kept.restore(removed)) setRemoved(undefined);
              }}
            >
              {words.undo}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function View({ href, name, current }: { href: string; name: string; current: boolean }) {
  return (
    <a href={href} class="view" aria-current={current ? "true" : undefined}>
      {name}
    </a>
  );
}

function NameView(props: {
  taken: readonly string[];
  onKeep: (name: string) => Promise<void>;
  onCancel: () => void;
}) {
  const [name, setName] = useState("");
  const words = directory.views;
  return (
    <form
      class="row views-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void props.onKeep(name.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && props.onCancel()}
    >
      <label class="row small">
        {words.name}
        <input
          class="input input-medium"
          value={name}
          maxLength={60}
          required
          ref={(box) => {
            if (box && name === "") box.focus();
          }}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {words.save}
      </button>
      <button type="button" class="button button-quiet" onClick={props.onCancel}>
        {t.cancel}
      </button>
      {props.taken.includes(name.trim()) && <span class="small muted">{words.taken}</span>}
    </form>
  );
}
