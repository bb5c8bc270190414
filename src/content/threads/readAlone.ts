import { isLocale, LOCALES } from "@/core/languages";
import type { ContentFile, TextFile } from "../files/contentFile";
import { buildLibrary, type LibraryBuilt } from "../library/buildLibrary";

/**
 * Reads one file as the only one of a publication that has nothing wrong with
 * it: all that is done with a file by itself is done, up to what is published.
 *
 * @param others further files of its folder, such as the other versions of its article
 *
 * @example readAlone({ kind: "text", path: "articles/warm-waters/ur.md", text }).problems
 */
export function readAlone(file: TextFile, others: readonly TextFile[] = []): LibraryBuilt {
  const [top, slug, inner = ""] = file.path.split("/");
  const locale = inner.replace(/\.md$/, "");
  const original = isLocale(locale) ? locale : LOCALES[0];
  const files = new Map<string, ContentFile>([
    ["publication.yaml", textFile("publication.yaml", PUBLICATION)],
  ]);
  if (top === "articles" && inner.endsWith(".md")) {
    const path = `articles/${slug}/article.yaml`;
    files.set(path, textFile(path, `original: ${original}\ndate: 2000-01-01\n`));
  }
  for (const each of [...others, file]) files.set(each.path, each);
  return buildLibrary([...files.values()]);
}

const PUBLICATION = `default: ${LOCALES[0]}\nlanguages: {${LOCALES[0]}: {name: Publication}}\n`;

function textFile(path: string, text: string): TextFile {
  return { kind: "text", path, text };
}
