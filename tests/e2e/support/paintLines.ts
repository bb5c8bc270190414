import type { Page } from "playwright-core";

/** A line of text on a page. */
export interface TextLine {
  /** Of the block that it stands in, with the beginning of its text. */
  readonly name: string;
  /** Where it is, from the top left corner of the page, by the boxes of its letters. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * The colours of lines, one after the other. Each is recognised, however pale,
 * by the channels that stay full: ink on white only takes from the others.
 */
export const INKS = [
  [255, 0, 0],
  [0, 0, 255],
  [0, 255, 0],
  [255, 0, 255],
  [0, 255, 255],
] as const;

/**
 * Leaves nothing of a page but the ink of its text on white: letters, and the
 * lines below and above them. Every line has another colour than the lines that
 * come before and after it, whatever block they belong to. Nothing moves.
 *
 * @param within only text in elements that this matches is painted
 * @returns the lines, in the order of the document; a line’s colour is
 *   `INKS[index % INKS.length]`
 */
export function paintLines(page: Page, within = "body"): Promise<readonly TextLine[]> {
  return page.evaluate(
    ({ selector, inks }) => {
      // The policy forbids style elements; style sheets made by script it lets be.
      const sheet = new CSSStyleSheet();
      // What lies over the text on a ground of its own, such as a bar, goes on hiding it.
      for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
        const { position, backgroundColor } = getComputedStyle(element);
        const lies = position === "fixed" || position === "sticky";
        if (lies && /^rgb\(/.test(backgroundColor)) element.dataset.covers = "";
      }
      sheet.replaceSync(`
        *, ::before, ::after, ::marker {
          color: transparent !important;
          background: none !important;
          border-color: transparent !important;
          outline-color: transparent !important;
          box-shadow: none !important;
          text-decoration-color: currentcolor !important;
          transition: none !important;
        }
        html, [data-covers] { background: #fff !important; }
        img, svg, [type="radio"], [type="checkbox"] { visibility: hidden !important; }
        ${inks.map((ink, index) => `::highlight(line-${index}) { color: rgb(${ink}); }`).join("\n")}
      `);
      document.adoptedStyleSheets.push(sheet);

      const isBlock = (element: Element) => {
        const { display } = getComputedStyle(element);
        return !/^(?:inline|contents|ruby)/.test(display) || display.startsWith("inline-");
      };
      const blockOf = (node: Node) => {
        let element = node.parentElement;
        while (element && !isBlock(element)) element = element.parentElement;
        return element ?? document.body;
      };
      const nameOf = (element: Element) => {
        const tag = element.tagName.toLowerCase();
        return element.classList.length > 0 ? `${tag}.${element.classList[0]}` : tag;
      };

      const lines: {
        name: string;
        left: number;
        right: number;
        middle: number;
      }[] = [];
      const ranges: Range[][] = inks.map(() => []);
      let block: Element | undefined;
      /** Where the line runs that was read last. */
      let current = { top: 0, bottom: 0 };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement } = node;
        const text = node.nodeValue ?? "";
        if (!parentElement?.closest(selector) || !/\S/.test(text)) continue;
        if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
        const own = blockOf(node);
        let begun: { line: number; from: number } | undefined;
        const end = (at: number) => {
          if (!begun) return;
          const range = new Range();
          range.setStart(node as Text, begun.from);
          range.setEnd(node as Text, at);
          ranges[begun.line % inks.length]?.push(range);
          begun = undefined;
        };
        const letter = new Range();
        for (let at = 0; at < text.length; at += 1) {
          if (/\s/.test(text[at] ?? "")) continue;
          letter.setStart(node, at);
          letter.setEnd(node, at + 1);
          // What a letter is joined to may have its box; its own is empty then.
          const box = [...letter.getClientRects()].find(({ height }) => height > 0);
          if (!box) continue;
          const middle = (box.top + box.bottom) / 2;
          // Parts of one line may differ in size, but hardly lie beside one another.
          const isSame = own === block && middle > current.top && middle < current.bottom;
          if (!isSame) {
            end(at);
            block = own;
            current = { top: box.top, bottom: box.bottom };
            lines.push({
              name: `${nameOf(own)} “${text.slice(at, at + 24)}”`,
              left: box.left,
              right: box.right,
              middle: middle + scrollY,
            });
          }
          const line = lines.at(-1);
          if (line) {
            line.left = Math.min(line.left, box.left);
            line.right = Math.max(line.right, box.right);
          }
          begun ??= { line: lines.length - 1, from: at };
        }
        end(text.length);
      }
      ranges.forEach((some, index) => {
        CSS.highlights.set(`line-${index}`, new Highlight(...some));
      });
      return lines;
    },
    { selector: within, inks: INKS.map((ink) => ink.join(" ")) },
  );
}
