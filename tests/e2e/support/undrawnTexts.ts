import type { CDPSession } from "playwright-core";

/** A node as the browser describes it over the DevTools protocol. */
interface DrawnNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  /** Names and values in turn. */
  readonly attributes?: string[];
  readonly children?: DrawnNode[];
}

const TEXT_NODE = 3;

/** What Arabic script is written with: letters, marks, digits and signs. */
const ARABIC = /\p{Script_Extensions=Arabic}/u;

/** The site's own faces that have these letters, as the fonts name themselves. */
const OWN_FACES = /^Noto (?:Naskh Arabic|Nastaliq Urdu)$/;

/**
 * Lists the texts on a page that have letters of Arabic script which are not all drawn in
 * the site's own faces for it. A letter that no face has is drawn with the empty sign of
 * another face, and so counts as that face's glyph: of such glyphs a text may have as many
 * as it has characters of other scripts, and spaces.
 *
 * On a page in Latin script the names of languages and what leads to them are left out:
 * they are the device's to draw.
 *
 * @param session of that page
 */
export async function undrawnTexts(session: CDPSession): Promise<readonly string[]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const found: string[] = [];
  for (const { nodeId, nodeValue } of arabicTexts(root)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const isOwn = ({ familyName, isCustomFont }: (typeof fonts)[number]) =>
      isCustomFont && OWN_FACES.test(familyName);
    const others = fonts.filter((font) => !isOwn(font));
    const glyphs = others.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    const allowed = [...nodeValue].filter((character) => !ARABIC.test(character)).length;
    // What is not shown has no fonts at all.
    if (fonts.length === 0 || (fonts.some(isOwn) && glyphs <= allowed)) continue;
    found.push(`${nodeValue}: ${fonts.map((font) => font.familyName).join(", ")}`);
  }
  return found;
}

function arabicTexts(root: DrawnNode): DrawnNode[] {
  const html = root.children?.find(({ nodeName }) => nodeName === "HTML");
  const isLatin = html?.attributes?.includes("serif");
  const isLeftOut = ({ nodeName, attributes = [] }: DrawnNode) =>
    nodeName === "HEAD" ||
    nodeName === "SCRIPT" ||
    (isLatin && (nodeName === "BDI" || attributes.includes("hreflang")));
  const textsIn = (node: DrawnNode): DrawnNode[] => {
    if (isLeftOut(node)) return [];
    if (node.nodeType === TEXT_NODE) return ARABIC.test(node.nodeValue) ? [node] : [];
    return (node.children ?? []).flatMap(textsIn);
  };
  return textsIn(root);
}
