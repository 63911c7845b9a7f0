import type { ComponentChild } from "preact";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { DateQuestion } from "./date.tsx";
import { FileRequest } from "./file.tsx";
import type { KindProps } from "./kind-props.ts";
import { LongText } from "./long-text.tsx";
import { Multiple } from "./multiple.tsx";
import { NumberField } from "./number.tsx";
import { Single } from "./single.tsx";
import { Statement } from "./statement.tsx";
import { TableRows } from "./table.tsx";
import { Text } from "./text.tsx";

/** The fields of each kind of question. */
export const FIELDS: Record<SupplierQuestion["kind"], (props: KindProps) => ComponentChild> = {
  single: Single,
  multiple: Multiple,
  text: Text,
  "long-text": LongText,
  number: NumberField,
  date: DateQuestion,
  statement: Statement,
  table: TableRows,
  file: FileRequest,
};
