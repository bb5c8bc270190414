import { readFile } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "@/prepare/contentHash";
import { writeFile } from "@/prepare/writeFile";
import type { FaceAddresses } from "./preloadFaces";

/**
 * Writes a style sheet that holds Naskh itself, for readers without script. Browsers
 * show no text before the style sheets are there, so that no text is shown before the
 * face is: no device has to have letters for it, and no line moves.
 *
 * It lies beside Next's files, where a file that no page names is dropped.
 *
 * @param folder with the faces
 * @returns its address; undefined where there is no Naskh
 */
export async function embedNaskh(
  folder: string,
  faces: FaceAddresses,
): Promise<string | undefined> {
  const naskh = faces.get("naskh");
  if (!naskh) return undefined;
  const file = await readFile(path.join(folder, naskh));
  const css = `@font-face{font-family:"Waraq Naskh Embedded";font-display:block;src:url(data:font/woff2;base64,${file.toString("base64")}) format("woff2")}`;
  const address = path.posix.join(path.posix.dirname(naskh), `naskh-${contentHash(css)}.css`);
  await writeFile(path.join(folder, address), css);
  return address;
}
