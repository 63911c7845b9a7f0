import css from "./work.css?inline";

/**
 * Gives the page the styles of the work. They come with its code, so nothing is drawn without them
 * and the page that arrives first does not carry them.
 */
export function addWorkStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
