import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/prepare/fileTree";
import { styleSheetUrls } from "./dropUnreferenced";

/** What style sheets load. */
export interface StyleFacts {
  /** Whether pictures are written into a style sheet. */
  readonly hasDataPictures: boolean;
  /** `/_next/static/x.css: …` */
  readonly faults: readonly string[];
}

/** Reads the style sheets of the result: they load only files of the site. */
export async function checkStyleSheets(folder: string): Promise<StyleFacts> {
  let hasDataPictures = false;
  const faults: string[] = [];
  for (const file of await fileTree(folder)) {
    if (!file.endsWith(".css")) continue;
    for (const url of styleSheetUrls(await readFile(path.join(folder, file), "utf8"))) {
      if (/^data:image\//i.test(url)) hasDataPictures = true;
      else if (/^(?!data:font\/)(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
        faults.push(`/${file}: loads from elsewhere: ${url.slice(0, 80)}`);
      }
    }
  }
  return { hasDataPictures, faults };
}
