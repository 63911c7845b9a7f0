import type { ComponentType } from "preact";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { DateQuestion } from "./date.tsx";
import { FileRequest } from "./file.tsx";
import type { KindProps } from "./kind-props.ts";
import { LongText } from "./long-text.tsx";
import { Multiple } from "./multiple.tsx";
import { NumberField } from "./number.tsx";
import { Single } from "./single.tsx";
import { Statement } from "./statement.tsx";
import { Text } from "./text.tsx";

type Kind = SupplierQuestion["kind"];

/** How the fields of a kind are drawn. */
export type Fields = ComponentType<KindProps>;

/** The fields of each kind of question but rows, which a page brings along or fetches. */
export const FIELDS: Record<Exclude<Kind, "table">, Fields> = {
  single: Single,
  multiple: Multiple,
  text: Text,
  "long-text": LongText,
  number: NumberField,
  date: DateQuestion,
  statement: Statement,
  file: FileRequest,
};
