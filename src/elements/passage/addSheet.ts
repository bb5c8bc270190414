const added = new Set<string>();

/**
 * Adds a style sheet that comes with a script, so that no page waits for it. Its layers are those
 * of the page.
 *
 * @returns whether it is there: older browsers can't have sheets made by script, and the policy
 *   forbids `style` elements
 */
export function addSheet(css: string): boolean {
  if (!("adoptedStyleSheets" in document)) return false;
  if (added.has(css)) return true;
  added.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return true;
}
