import { useState } from "preact/hooks";
import { inviting } from "../../messages/invite.ts";

/** A letter as a mail program shows it, in a page of its own, and as plain text. */
export function LetterPreview({ html, text }: { html: string; text: string }) {
  const [height, setHeight] = useState(0);
  return (
    <>
      <iframe
        key={html}
        class="preview-letter"
        title={inviting.letter}
        srcdoc="<!doctype html><html><head><title></title></head><body></body></html>"
        height={height}
        onLoad={({ currentTarget: { contentDocument: page } }) => {
          if (!page || page.body.hasChildNodes()) return;
          showLetter(page, html);
          const fit = () => setHeight(page.documentElement.offsetHeight);
          new ResizeObserver(fit).observe(page.documentElement);
        }}
      />
      <details class="details">
        <summary>{inviting.plainText}</summary>
        <pre class="letter">{text}</pre>
      </details>
    </>
  );
}

/**
 * Puts the letter into an empty page. A letter styles its elements themselves, which the console's
 * policy forbids markup to do and script not: the styles wait in an attribute of another name
 * until the page is parsed. Links lead nowhere, as nothing was sent.
 */
function showLetter(page: Document, html: string): void {
  const letter = new DOMParser().parseFromString(
    html.replaceAll(' style="', ' data-look="'),
    "text/html",
  );
  page.documentElement.lang = letter.documentElement.lang;
  page.documentElement.dir = letter.documentElement.dir;
  page.title = letter.title;
  page.body.dataset.look = letter.body.dataset.look ?? "";
  page.body.append(...letter.body.children);
  for (const each of page.querySelectorAll<HTMLElement>("[data-look]")) {
    each.style.cssText = each.dataset.look ?? "";
    delete each.dataset.look;
  }
  for (const each of page.querySelectorAll("a")) each.removeAttribute("href");
}
