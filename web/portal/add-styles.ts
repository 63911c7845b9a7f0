/**
 * Gives the page styles that come with the code of what they are for, so that nothing is drawn
 * without them and the page that arrives first does not carry them.
 */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
