import { Tag } from "@/page/marks";
import { readAddress } from "@/page/readAddress";
import { loadReaderMessages } from "../page/readerMessages";
import { latestPlaces } from "../storage/stores";

let showing: Promise<void> | undefined;

/** Marks what the reader has read, everywhere on the page; several calls at once are one. */
export function showReadMarks(): Promise<void> {
  showing ??= show().finally(() => {
    showing = undefined;
  });
  return showing;
}

async function show(): Promise<void> {
  const [t, read] = await Promise.all([loadReaderMessages(), readSlugs()]);
  for (const mark of document.querySelectorAll(Tag.ReadMark)) {
    const isRead = read.has(slugBeside(mark) ?? "");
    if (isRead === mark.childElementCount > 0) continue;
    const words = document.createElement("span");
    words.textContent = t("continue.read");
    mark.replaceChildren(...(isRead ? ["✓ ", words] : []));
  }
}

/** The articles that the reader has read to their end, in any language. */
async function readSlugs(): Promise<ReadonlySet<string>> {
  const places = await latestPlaces();
  return new Set(places.filter(({ isFinished }) => isFinished).map(({ slug }) => slug));
}

/** The article that the links of an entry of a list lead to. */
export function slugBeside(mark: Element): string | undefined {
  const links = mark.closest("li, article")?.querySelectorAll("a") ?? [];
  return [...links].map(slugOf).find((slug) => slug !== undefined);
}

/** The article that a link leads to. */
function slugOf({ pathname }: HTMLAnchorElement): string | undefined {
  const address = readAddress(pathname);
  return address?.kind === "article" ? address.slug : undefined;
}
