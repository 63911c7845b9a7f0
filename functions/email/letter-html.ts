import { MANNERS } from "../domain/languages.ts";
import { escaped } from "./escaped.ts";
import type { Block, Fact, Sheet } from "./sheet.ts";

// Mail programs drop style sheets, so this is the one place where styles stand inline.
const COLOUR = {
  page: "#f5f6f4",
  paper: "#ffffff",
  line: "#d3d8d6",
  text: "#17211f",
  muted: "#51605c",
  primary: "#0b5a66",
  accent: "#9a4a16",
} as const;

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const WRAP = "overflow-wrap:anywhere;word-break:break-word";
const TABLE = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** A letter as HTML: one column of at most 600 px, readable without images and style sheets. */
export function htmlOf({ language, subject, blocks, footer }: Sheet): string {
  const title = escaped(subject);
  const small = `margin:0 0 4px;font-size:14px;line-height:1.5;color:${COLOUR.muted};${WRAP}`;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${MANNERS[language].direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background:${COLOUR.page}">
${TABLE} width="100%" style="background:${COLOUR.page}"><tr><td align="center" style="padding:24px 12px">
${TABLE} width="100%" style="max-width:600px;background:${COLOUR.paper};border:1px solid ${COLOUR.line};border-radius:6px"><tr><td style="padding:24px;${FONT};font-size:16px;line-height:1.5;color:${COLOUR.text}">
<p style="margin:0 0 24px;font-size:14px;font-weight:600;letter-spacing:.04em;color:${COLOUR.accent}">Assay</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25;font-weight:600;${WRAP}">${title}</h1>
${blocks.map(blockHtml).join("\n")}
</td></tr></table>
${TABLE} width="100%" style="max-width:600px"><tr><td style="padding:16px 24px;${FONT}">
${footer.map((line) => `<p style="${small}">${escaped(line)}</p>`).join("\n")}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return `<p style="margin:0 0 16px;${WRAP}">${escaped(block.text)}</p>`;
    case "facts":
      return `${TABLE} width="100%" style="margin:0 0 16px;border-top:1px solid ${COLOUR.line}">${block.rows.map(factHtml).join("")}</table>`;
    case "quote":
      return `<p style="margin:0 0 4px;color:${COLOUR.muted};${WRAP}">${escaped(block.by)}:</p>
<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid ${COLOUR.line};${WRAP}">${block.lines.map(escaped).join("<br>")}</blockquote>`;
    case "button":
      return buttonHtml(block);
    case "code":
      return `<p style="margin:0 0 16px;font-size:28px;line-height:1.25;font-weight:600;letter-spacing:.15em;font-variant-numeric:tabular-nums">${escaped(block.digits)}</p>`;
  }
}

function buttonHtml({ label, url, bare }: Extract<Block, { is: "button" }>): string {
  const href = escaped(url);
  return `${TABLE} style="margin:8px 0 16px"><tr><td style="background:${COLOUR.primary};border-radius:6px"><a href="${href}" style="display:inline-block;padding:12px 24px;color:#ffffff;font-weight:600;text-decoration:none">${escaped(label)}</a></td></tr></table>
<p style="margin:0 0 16px;font-size:14px;color:${COLOUR.muted};${WRAP}">${escaped(bare)}<br><a href="${href}" style="color:${COLOUR.primary};${WRAP}">${href}</a></p>`;
}

function factHtml({ label, text, mail }: Fact): string {
  const cell = `padding:8px 0;border-bottom:1px solid ${COLOUR.line};vertical-align:top`;
  const link = mail
    ? `<br><a href="mailto:${mailTarget(mail)}" style="color:${COLOUR.primary}">${escaped(mail)}</a>`
    : "";
  return `<tr><td style="${cell};padding-right:16px;color:${COLOUR.muted};white-space:nowrap">${escaped(label)}</td><td width="100%" style="${cell};${WRAP}">${escaped(text)}${link}</td></tr>`;
}

/** An address as the target of a link: `?` and `&` cannot add headers to the letter it opens. */
function mailTarget(address: string): string {
  return encodeURIComponent(address).replace("%40", "@");
}
