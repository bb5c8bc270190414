/**
 * Writes to the page as browsers do that translate it (Chrome): each text stands in two
 * `<font>`s, in other words, and the document says another language.
 *
 * @param lang what it is translated into
 * @param part of the page, or a page that is on its way
 */
export function translate(lang = "fr", part: Node = document.body): void {
  const { documentElement: html } = document;
  html.lang = lang;
  html.classList.add("translated-ltr");
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === "" || text.parentElement?.localName === "script") continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    for (const font of [outer, inner]) font.setAttribute("style", "vertical-align: inherit;");
    inner.textContent = "mots de la machine ";
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** The lines of a page that say in which language it is made. */
export function openedIn(locale: string): void {
  const { documentElement: html } = document;
  html.className = "";
  html.lang = locale;
  html.dir = locale === "ur" ? "rtl" : "ltr";
  html.dataset.locale = locale;
}
