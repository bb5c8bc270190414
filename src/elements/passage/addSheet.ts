const added = new Set<string>();

/**
 * Adds a style sheet that comes with a script: what a press needs comes with the press. Its
 * layers are those of the page. Browsers that can't have sheets made by script show it plain:
 * the policy forbids `style` elements.
 */
export function addSheet(css: string): void {
  if (added.has(css) || !("adoptedStyleSheets" in document)) return;
  added.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
