import { contentHash } from "@/files/contentHash";
import { prefixOf } from "@/page/hashedFiles";
import { Data } from "@/page/marks";
import type { Edition } from "../edition/Edition";
import type { FaceAddresses } from "../pages/preloadFaces";

interface Needs extends Pick<Edition, "files"> {
  readonly faces: FaceAddresses;
}

/**
 * Writes a style sheet that holds Naskh itself, for readers without script. Browsers
 * show no text before the style sheets are there, so that no text is shown before the
 * face is: no device has to have letters for it, and no line moves.
 *
 * It lies beside the other style sheets, so that its link costs a page few bytes; a file
 * there that no page names is dropped.
 *
 * @returns `naskhSheet`: its address; undefined where there is no Naskh
 */
export async function embedNaskh({
  files,
  faces,
}: Needs): Promise<{ naskhSheet: string | undefined }> {
  const naskh = faces.get("naskh");
  if (!naskh) return { naskhSheet: undefined };
  const css = embedded((await files.read(naskh.slice(1))).toString("base64")) + HELD;
  const naskhSheet = `${prefixOf("framework")}chunks/${contentHash(css)}.css`;
  await files.write(naskhSheet.slice(1), css);
  return { naskhSheet };
}

const embedded = (data: string) =>
  `@font-face{font-family:"Waraq Naskh Embedded";font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2")}`;

/**
 * Hides the page until the face is ready for use, which takes a browser some frames
 * though it has all of it. A line of the root element, which shows no text itself, is
 * 1.7 em high in Naskh, and lower in what stands for it until then. Where a browser
 * can't tell the difference by a style query, nothing is hidden. Three seconds is as
 * long as browsers hide text whose face is under way.
 */
const HELD = `
@property --naskh{syntax:"<length>";inherits:true;initial-value:0px}
html[data-${Data.Typeface}]{--naskh:clamp(0px,(1lh - 1.5em)*1000,1px);font-family:"Waraq Naskh Embedded";line-height:normal}
html::before{content:"ہ";display:block;block-size:0;overflow:hidden;visibility:hidden}
body{font-family:var(--face);line-height:var(--text-line)}
@media screen{@container style(--naskh:0px){body{animation:hold 3s}}}
@keyframes hold{from,to{visibility:hidden}}`.replaceAll("\n", "");
