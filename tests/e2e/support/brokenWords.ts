import type { Page } from "playwright-core";

/**
 * Lists the words on an open page that a line's end breaks inside, each with the element that
 * it stands in.
 *
 * A word may be broken where its text has a hyphen or a soft hyphen, and in code and addresses.
 * Automatic hyphenation is turned off first: a browser has it for few languages, and a page has
 * to do without.
 */
export async function brokenWords(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@layer hyphens { :root, :root * { hyphens: manual } }");
    document.adoptedStyleSheets.push(sheet);
  });
  return page.evaluate(() => {
    const LEFT_OUT = "pre, code, sup, svg, script, style, template, title, option";
    const WORD = /(?:[\p{L}\p{M}\p{N}’']|\u200C|\u200D)+/gu;
    /** No window has room for more letters: such a word is hyphenated by browsers that can. */
    const MOST_LETTERS = 30;
    /** An address of the web or of mail: it has such a sign between letters. */
    const ADDRESS = /\p{L}[/@.:_=]+\p{L}/u;

    const isInline = (element: Element) => getComputedStyle(element).display === "inline";
    const blockOf = (node: Node): Element | null => {
      let element = node.parentElement;
      while (element && isInline(element)) element = element.parentElement;
      return element;
    };

    /** The texts of the page in runs: those of a run follow each other in one block. */
    const runs: Text[][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let block: Element | null = null;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      const parent = node.parentElement;
      const isSeen = parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isSeen || parent?.closest(LEFT_OUT)) {
        // What follows a mark is another word than what stands before it.
        block = null;
        continue;
      }
      const own = blockOf(node);
      if (own === block) runs.at(-1)?.push(node);
      else runs.push([node]);
      block = own;
    }

    const pointIn = (run: readonly Text[], offset: number): [Text, number] => {
      let rest = offset;
      for (const node of run) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      throw new Error("The text is shorter.");
    };

    /** Whether two boxes stand on one line: the middle of the lower one is beside the other. */
    const isBeside = (a: DOMRect, b: DOMRect) =>
      Math.abs(a.top + a.height / 2 - (b.top + b.height / 2)) < Math.min(a.height, b.height) / 2;

    const isBroken = (run: readonly Text[], start: number, end: number) => {
      const range = document.createRange();
      range.setStart(...pointIn(run, start));
      range.setEnd(...pointIn(run, end));
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first] = boxes;
      return first !== undefined && boxes.some((box) => !isBeside(first, box));
    };

    return runs.flatMap((run) => {
      const text = run.map(({ data }) => data).join("");
      // Between spaces there is at most one address, and what it consists of.
      return [...text.matchAll(/\S+/g)].flatMap(({ 0: piece, index: at }) =>
        ADDRESS.test(piece)
          ? []
          : [...piece.matchAll(WORD)]
              .filter(({ 0: word }) => word.length <= MOST_LETTERS)
              .filter(({ 0: word, index }) => isBroken(run, at + index, at + index + word.length))
              .map(({ 0: word }) => {
                const { tagName = "", className = "" } = blockOf(run[0] as Text) ?? {};
                return `${word} (${tagName.toLowerCase()}${className && `.${className}`})`;
              }),
      );
    });
  });
}
