import type { CDPSession, Page } from "playwright-core";
import { type Pixels, pixelsOf } from "./pixelsOf";

/** A mark that a style sheet draws before or after an element: a rhombic dot, a rule. */
export interface DrawnMark {
  /** `li::before at 24,310`. */
  readonly name: string;
  readonly isSeen: boolean;
}

/**
 * Finds the marks that style sheets draw on an open page without letters, and
 * the pauses in its text, and looks whether there is anything to be seen.
 */
export async function drawnMarks(page: Page, session: CDPSession): Promise<DrawnMark[]> {
  await session.send("DOM.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  type Node = typeof root;
  const marks: { name: string; node: Node }[] = [];
  const visit = (node: Node) => {
    const tag = node.nodeName.toLowerCase();
    if (tag === "hr") marks.push({ name: tag, node });
    for (const pseudo of node.pseudoElements ?? []) {
      if (pseudo.pseudoType === "before" || pseudo.pseudoType === "after") {
        marks.push({ name: `${tag}::${pseudo.pseudoType}`, node: pseudo });
      }
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);

  const shot = await pixelsOf(await page.screenshot({ fullPage: true }));
  const { x: left, y: top } = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const found: DrawnMark[] = [];
  for (const { name, node } of marks) {
    const model = await session
      .send("DOM.getBoxModel", { backendNodeId: node.backendNodeId })
      // What has no box draws nothing.
      .catch(() => undefined);
    if (!model) continue;
    const { border, width, height } = model.model;
    if (width * height === 0) continue;
    const xs = border.filter((_, index) => index % 2 === 0).map((x) => x + left);
    const ys = border.filter((_, index) => index % 2 === 1).map((y) => y + top);
    found.push({
      name: `${name} at ${Math.round(Math.min(...xs))},${Math.round(Math.min(...ys))}`,
      isSeen: isVaried(shot, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    });
  }
  return found;
}

/** Whether an area, with a pixel around it, has more than one colour. */
function isVaried(shot: Pixels, left: number, top: number, right: number, bottom: number): boolean {
  const colours = new Set<number>();
  for (let y = Math.floor(top) - 1; y <= Math.ceil(bottom); y += 1) {
    for (let x = Math.floor(left) - 1; x <= Math.ceil(right); x += 1) {
      if (x < 0 || y < 0 || x >= shot.width || y >= shot.height) continue;
      colours.add(shot.data.readUInt32BE((y * shot.width + x) * 4));
    }
  }
  return colours.size > 1;
}
