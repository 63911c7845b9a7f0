import { useEffect, useRef } from "preact/hooks";
import { inviting } from "../../messages/invite.ts";

/** A letter as a mail program shows it, and as plain text. */
export function LetterPreview({ html, text }: { html: string; text: string }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = paper;
    if (!current) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: "open" });
    root.replaceChildren(letterOf(html));
  }, [html]);
  return (
    <>
      <div ref={paper} />
      <details class="details">
        <summary>{inviting.plainText}</summary>
        <pre class="letter">{text}</pre>
      </details>
    </>
  );
}

/**
 * The letter's page as one element that can stand among others. A letter styles its elements
 * themselves, which the console's policy forbids markup to do and script not: the styles wait in an
 * attribute of another name until the page is parsed. Links lead nowhere, as nothing was sent.
 */
function letterOf(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(
    html.replaceAll(' style="', ' data-look="'),
    "text/html",
  );
  const letter = document.createElement("div");
  letter.lang = page.documentElement.lang;
  letter.dataset.look = page.body.dataset.look ?? "";
  letter.append(...page.body.children);
  for (const each of [letter, ...letter.querySelectorAll<HTMLElement>("[data-look]")]) {
    each.style.cssText = each.dataset.look ?? "";
    delete each.dataset.look;
  }
  for (const each of letter.querySelectorAll("a")) each.removeAttribute("href");
  for (const each of letter.querySelectorAll("h1")) {
    each.setAttribute("role", "heading");
    each.setAttribute("aria-level", "4");
  }
  return letter;
}
