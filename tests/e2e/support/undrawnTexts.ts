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

const NASTALIQ = /^Noto Nastaliq Urdu$/;

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
  return (await textsNotIn(() => OWN_FACES, session, isDrawnByDevice)).undrawn;
}

/**
 * Lists the texts on a page that have letters of Arabic script which are not all drawn in
 * Nastaliq, and in code not in one of the site's own faces: names of languages as well.
 *
 * @param session of that page
 * @returns these texts, `undrawn`, and how many were looked at, `count`
 */
export function textsNotInNastaliq(session: CDPSession): Promise<TextsFound> {
  return textsNotIn(
    (isCode) => (isCode ? OWN_FACES : NASTALIQ),
    session,
    () => false,
  );
}

interface TextsFound {
  readonly undrawn: readonly string[];
  readonly count: number;
}

async function textsNotIn(
  facesFor: (isCode: boolean) => RegExp,
  session: CDPSession,
  isLeftOut: (node: DrawnNode, isLatin: boolean) => boolean,
): Promise<TextsFound> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const found: string[] = [];
  let count = 0;
  for (const { nodeId, nodeValue, isCode } of arabicTexts(root, isLeftOut)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const isOwn = ({ familyName, isCustomFont }: (typeof fonts)[number]) =>
      isCustomFont && facesFor(isCode).test(familyName);
    if (fonts.length > 0) count += 1;
    const others = fonts.filter((font) => !isOwn(font));
    const glyphs = others.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    const allowed = [...nodeValue].filter((character) => !ARABIC.test(character)).length;
    // What is not shown has no fonts at all.
    if (fonts.length === 0 || (fonts.some(isOwn) && glyphs <= allowed)) continue;
    found.push(`${nodeValue}: ${fonts.map((font) => font.familyName).join(", ")}`);
  }
  return { undrawn: found, count };
}

/** What names a language, or leads to it, on a page in Latin script. */
function isDrawnByDevice({ nodeName, attributes = [] }: DrawnNode, isLatin: boolean): boolean {
  return isLatin && (nodeName === "BDI" || attributes.includes("hreflang"));
}

/** A text, and whether it is in code. */
interface ArabicText extends DrawnNode {
  readonly isCode: boolean;
}

function arabicTexts(
  root: DrawnNode,
  isLeftOut: (node: DrawnNode, isLatin: boolean) => boolean,
): ArabicText[] {
  const html = root.children?.find(({ nodeName }) => nodeName === "HTML");
  const isLatin = html?.attributes?.includes("serif") ?? false;
  const textsIn = (node: DrawnNode, isAround: boolean): ArabicText[] => {
    if (/^(?:HEAD|SCRIPT|STYLE)$/.test(node.nodeName) || isLeftOut(node, isLatin)) return [];
    const isCode = isAround || /^(?:CODE|PRE)$/.test(node.nodeName);
    if (node.nodeType === TEXT_NODE)
      return ARABIC.test(node.nodeValue) ? [{ ...node, isCode }] : [];
    return (node.children ?? []).flatMap((child) => textsIn(child, isCode));
  };
  return textsIn(root, false);
}
