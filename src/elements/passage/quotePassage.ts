import type { ReaderMessages } from "../page/readerMessages";
import { articleData, type VersionOnPage } from "../page/versionOnPage";

/**
 * Puts words on the clipboard with their source: as plain text, and as HTML that says in what
 * language and direction they are.
 *
 * @param address of the block that they stand in
 * @param dir in which direction they run
 * @throws where the browser forbids it
 */
export async function copyQuotation(
  words: string,
  address: string,
  dir: string,
  { locale, title, authors: known }: VersionOnPage,
  t: ReaderMessages,
): Promise<void> {
  const authors = known ?? articleData().author?.map(({ name }) => name) ?? [];
  const source = [...authors, title].join(t("passage.comma"));
  const plain = `${t("passage.quoted", { words })}\n${source}\n${address}`;
  const quotation = Object.assign(document.createElement("blockquote"), { cite: address });
  quotation.append(paragraph(words));
  const colophon = paragraph(
    ...(authors.length > 0 ? [`${authors.join(t("passage.comma"))}${t("passage.comma")}`] : []),
  );
  colophon.append(
    Object.assign(document.createElement("a"), { href: address, textContent: title }),
  );
  for (const part of [quotation, colophon]) Object.assign(part, { lang: locale, dir });
  const html = quotation.outerHTML + colophon.outerHTML;
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(plain);
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    }),
  ]);
}

function paragraph(...words: readonly string[]): HTMLElement {
  const element = document.createElement("p");
  element.append(...words);
  return element;
}
