/** How the scripts begin in which Next sends a page once more, for its client runtime. */
const BEGINNING = "<script>self.__next_f.push(";
const END = "</script>";

/**
 * Removes from an exported page the data that Next's client runtime would need: half of its
 * characters, which need not be parsed. They hold no `<`, since Next writes that as an escape.
 *
 * @param html as Next exported it
 *
 * @example withoutFlight('<p>a</p><script>self.__next_f.push([1,"a"])</script>') // "<p>a</p>"
 */
export function withoutFlight(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf(BEGINNING, from);
    const end = start < 0 ? -1 : html.indexOf(END, start);
    if (end < 0) return kept.join("") + html.slice(from);
    kept.push(html.slice(from, start));
    from = end + END.length;
  }
}
