import { useMemo, useState } from "preact/hooks";
import { t } from "../../messages/base.ts";
import { bringing } from "../../messages/import.ts";
import { Page } from "../../parts/page.tsx";
import { Bringing } from "./bringing.tsx";
import { MatchColumns } from "./match-columns.tsx";
import { PasteForm } from "./paste-form.tsx";
import type { ReadList } from "./read-list.ts";
import { linesOf } from "./read-list.ts";

/** A list of suppliers on its way in: read, matched, looked at, brought in. */
export function ImportPage() {
  const [text, setText] = useState("");
  const [list, setList] = useState<ReadList>();
  const [checked, setChecked] = useState(false);
  // The same lines as long as it is the same list: others would be checked anew.
  const lines = useMemo(() => list && linesOf(list), [list]);
  const restart = () => {
    setList(undefined);
    setChecked(false);
  };
  return (
    <Page
      title={bringing.title}
      above={<a href="/suppliers">{t.suppliers.title}</a>}
      actions={
        list && (
          <button type="button" class="button" onClick={restart}>
            {bringing.again}
          </button>
        )
      }
    >
      {list === undefined || lines === undefined ? (
        <PasteForm text={text} onText={setText} onRead={setList} />
      ) : checked ? (
        <Bringing lines={lines} />
      ) : (
        <MatchColumns list={list} onList={setList} onCheck={() => setChecked(true)} />
      )}
    </Page>
  );
}
