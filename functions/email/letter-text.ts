import type { Block, Sheet } from "./sheet.ts";

/** A letter as plain text: paragraphs apart by an empty line, links bare on a line of their own. */
export function textOf({ subject, blocks, footer }: Sheet): string {
  const parts = [subject, ...blocks.map(blockText), `-- \n${footer.join("\n")}`];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return block.text;
    case "facts":
      return block.rows
        .map(({ label, text, mail }) => `${label}: ${text}${mail ? `, ${mail}` : ""}`)
        .join("\n");
    case "quote":
      return [`${block.by}:`, ...block.lines.map((line) => `> ${line}`.trimEnd())].join("\n");
    case "button":
      return `${block.label}:\n${block.url}`;
    case "code":
      return block.digits;
  }
}
