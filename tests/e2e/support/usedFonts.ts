import type { CDPSession, Page } from "playwright-core";

/** A font that glyphs of an element are drawn with. */
export interface UsedFont {
  /** As the font names itself: `Noto Nastaliq Urdu`. */
  readonly family: string;
  /** Whether the site brought it; else it is the device’s. */
  readonly isOwn: boolean;
  /** How many glyphs it draws. */
  readonly glyphs: number;
}

/**
 * Tells which fonts the first element that a selector matches is really drawn
 * with, whatever its style asks for. Fonts with the most glyphs come first.
 *
 * @param session of that page
 */
export async function usedFonts(
  session: CDPSession,
  page: Page,
  selector: string,
): Promise<readonly UsedFont[]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  if (!nodeId) throw new Error(`${page.url()} has no ${selector}.`);
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts
    .map(({ familyName, isCustomFont, glyphCount }) => ({
      family: familyName,
      isOwn: isCustomFont,
      glyphs: glyphCount,
    }))
    .sort((one, other) => other.glyphs - one.glyphs);
}
