import { useState } from "preact/hooks";
import { readSuppliers } from "../../files.ts";
import { t } from "../../messages/base.ts";
import { bringing } from "../../messages/import.ts";
import { FileField } from "../../parts/file-field.tsx";
import { Refused } from "../../parts/refused.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAction } from "../../use-action.ts";
import { listOf, type ReadList, readList } from "./read-list.ts";

/** Room for a pasted list, or a file. */
export function PasteForm(props: {
  text: string;
  onText: (text: string) => void;
  onRead: (list: ReadList) => void;
}) {
  const { text, onText, onRead } = props;
  const [problem, setProblem] = useState<string>();
  const [file, setFile] = useState<string>();
  const read = (given: string) => {
    const list = readList(given);
    if (list.cells.length === 0) return setProblem(bringing.nothing);
    onRead(list);
  };
  const workbook = useAction(async (chosen: Blob) => {
    const { lines, ...from } = await readSuppliers(chosen);
    onRead({ ...listOf(lines), from });
  });
  const take = async (chosen: File) => {
    if (await isWorkbook(chosen)) return void workbook.run(chosen);
    const given = await textOf(chosen);
    if (given === undefined) return setProblem(bringing.unreadable);
    onText(given);
    read(given);
  };
  return (
    <form
      class="form stack-large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read(text);
      }}
    >
      <p class="muted">{bringing.lead}</p>
      <Refused problem={workbook.problem} />
      {problem && (
        <div class="banner banner-danger" role="alert">
          {problem}
        </div>
      )}
      <TextField
        form="import"
        path="text"
        label={bringing.paste}
        hint={bringing.pasteHint}
        value={text}
        onValue={onText}
        problem={undefined}
        rows={10}
      />
      <FileField
        id="import-file"
        label={bringing.file}
        words={t.file}
        accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
        name={file}
        onFile={(chosen) => {
          setFile(chosen?.name);
          setProblem(undefined);
          workbook.clear();
          if (chosen) void take(chosen);
        }}
      />
      <div class="actions">
        <button type="submit" class="button button-primary">
          {bringing.read}
        </button>
      </div>
    </form>
  );
}

/** Whether a file is packed as workbooks are. */
async function isWorkbook(file: Blob): Promise<boolean> {
  return (await file.slice(0, 2).text()) === "PK";
}

/** The text of a file: UTF-8 or UTF-16, else as spreadsheets of Windows write it. */
async function textOf(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
