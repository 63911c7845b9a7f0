import type { MailOutcome } from "./mail-events.ts";
import type { Mail } from "./mail-store.ts";

/** The mailbox as a page: newest letter first. */
export function mailboxPage(mails: readonly Mail[]): string {
  const rows = mails
    .toReversed()
    .map(
      (mail) =>
        `<tr><td><time datetime="${mail.at}">${shortTime(mail.at)}</time></td><td>${escaped(mail.to.join(", "))}</td><td><a href="/mail/${encodeURIComponent(mail.id)}">${escaped(mail.subject)}</a></td></tr>`,
    );
  const list = `<table><thead><tr><th scope="col">Arrived (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return page(
    "Mailbox",
    `<h1>Mailbox</h1><p>Letters that the platform sent on this machine; none left it. <a href="/">Look again</a></p>${rows.length === 0 ? "<p>No letter has arrived yet.</p>" : list}`,
  );
}

/** One letter: who, what, and both its forms. */
export function mailPage(mail: Mail, told?: MailOutcome): string {
  const path = `/mail/${encodeURIComponent(mail.id)}`;
  return page(
    mail.subject,
    `<p><a href="/">All letters</a></p><h1>${escaped(mail.subject)}</h1>
<dl><dt>From</dt><dd>${escaped(mail.from)}</dd><dt>To</dt><dd>${escaped(mail.to.join(", "))}</dd><dt>Arrived</dt><dd><time datetime="${mail.at}">${shortTime(mail.at)} UTC</time></dd></dl>
${told ? `<p role="status">${TOLD[told]}</p>` : ""}
<form method="post" action="${path}/bounce"><button>Let it come back</button></form>
<form method="post" action="${path}/complaint"><button>Report it as unwanted</button></form>
<h2>As a page</h2>
<iframe title="The letter as a page" src="${path}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As text</h2><pre>${linked(mail.text)}</pre>
<p><a href="${path}/eml">The message as it was sent</a></p>`,
  );
}

const TOLD: Readonly<Record<MailOutcome, string>> = {
  bounce: "The platform is told that there is no such mailbox.",
  complaint: "The platform is told that the reader reported it.",
};

/** The letter's own HTML; its links open beside the mailbox. */
export function mailHtml(mail: Mail): string {
  return `<base target="_blank">${mail.html}`;
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c2024;background:#fff}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.1rem;margin-top:2rem}a{color:#0b57a4}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem 1rem .5rem 0;border-bottom:1px solid #c8ccd0;vertical-align:top}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dd{margin:0}
iframe{width:100%;height:36rem;border:1px solid #c8ccd0;border-radius:4px}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f5f6;padding:1rem;border-radius:4px}`;

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} · Assay mailbox</title><style>${STYLE}</style></head><body><main>${main}</main></body></html>`;
}

function shortTime(instant: string): string {
  return instant.slice(0, 19).replace("T", " ");
}

function linked(text: string): string {
  return escaped(text).replace(
    /https?:\/\/[^\s<&]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
