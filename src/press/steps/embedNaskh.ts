import path from "node:path";
import { contentHash } from "@/files/contentHash";
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
 * It lies beside Next's files, where a file that no page names is dropped.
 *
 * @returns `naskhSheet`: its address; undefined where there is no Naskh
 */
export async function embedNaskh({
  files,
  faces,
}: Needs): Promise<{ naskhSheet: string | undefined }> {
  const naskh = faces.get("naskh");
  if (!naskh) return { naskhSheet: undefined };
  const face = (await files.read(naskh.slice(1))).toString("base64");
  const css = `@font-face{font-family:"Waraq Naskh Embedded";font-display:block;src:url(data:font/woff2;base64,${face}) format("woff2")}`;
  const naskhSheet = path.posix.join(path.posix.dirname(naskh), `naskh-${contentHash(css)}.css`);
  await files.write(naskhSheet.slice(1), css);
  return { naskhSheet };
}
