import { addresses } from "@/page/addresses";
import { Class, Data } from "@/page/marks";
import type { RenderedBlock, RenderedBlocks } from "@/page/renderedBlocks";
import { loadFaces } from "../fonts/loadFaces";
import { showNotice } from "../page/notice";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages, type ReaderMessages } from "../page/readerMessages";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";
import { inPageLanguage } from "../passage/inPageLanguage";
import { openedBelow } from "../passage/Passage";

/**
 * Shows the counterpart of a block in another version below it.
 *
 * @param link leads to that version, and says in its attributes in what language it is
 * @returns the element that holds it; nothing where the text can’t be had, which the
 *   reader is told
 */
export async function lookUp(
  original: VersionOnPage,
  link: HTMLAnchorElement,
  block: BlockOnPage,
): Promise<HTMLElement | undefined> {
  const { slug, blocks } = original;
  const { hreflang: lang, dir } = link;
  const typeface = link.dataset[Data.Typeface] ?? "";
  const [t, version] = await Promise.all([
    loadReaderMessages(),
    renderedBlocks(lang, slug).catch(() => undefined),
    loadFaces([typeface]),
  ]);
  if (!version) {
    showNotice(t("lookUp.failed"));
    return undefined;
  }
  const ids = standsFor(block, blocks);
  const found = counterpartsOf(ids, version.blocks);
  const name = languageName(lang);
  const counterpart = document.createElement("div");
  counterpart.className = Class.Counterpart;
  counterpart.dataset[Data.Locale] = lang;
  counterpart.tabIndex = -1;
  counterpart.setAttribute("role", "group");
  counterpart.setAttribute("aria-label", name);
  if (found.length > 0) {
    const text = document.createElement("div");
    Object.assign(text, { className: Class.Prose, lang, dir });
    text.dataset[Data.Typeface] = typeface;
    // What Latin letters an Urdu page has, it has already.
    if (typeface !== "serif") text.setAttribute(`data-${Data.TextTypeface}`, typeface);
    if (version.digits) text.dataset[Data.Digits] = version.digits;
    text.innerHTML = found.map(({ html }) => html).join("");
    const beside = addressBeside(original, lang, block);
    counterpart.append(headOf(counterpart, name, beside, t), text);
  } else {
    const none = inPageLanguage(document.createElement("p"));
    none.textContent = t("lookUp.none", { language: name });
    counterpart.append(headOf(counterpart, name, undefined, t), none);
  }
  // Notes that are open stay with their block, and what was unfolded before stays first. Its tools
  // come last, so that both texts are read together.
  const opened = openedBelow(block.element).filter((each) => !each.matches(TOOLS));
  (opened.at(-1) ?? block.element).after(counterpart);
  bringIntoSight(counterpart);
  return counterpart;
}

const TOOLS = `.${Class.PassageTools}`;

/** Scrolls as far as it takes to see the first lines of what was opened. */
function bringIntoSight(opened: Element): void {
  const { top, height } = opened.getBoundingClientRect();
  const hidden = Math.min(height, innerHeight / 5) - (innerHeight - top);
  if (hidden > 0) scrollBy({ top: hidden });
}

/** Returns where a block of a version is read with another version beside it. */
export function addressBeside(
  { locale, slug, blocks }: VersionOnPage,
  other: string,
  block: BlockOnPage,
): string {
  return `${addresses.parallel(locale, slug, other)}#${standsFor(block, blocks)[0] ?? ""}`;
}

/** What the counterpart is, a way to both versions side by side at this place, and one to close it. */
function headOf(
  counterpart: HTMLElement,
  name: string,
  beside: string | undefined,
  t: ReaderMessages,
): HTMLElement {
  const head = inPageLanguage(document.createElement("p"));
  const label = Object.assign(document.createElement("span"), { textContent: name });
  const close = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: "×",
    ariaLabel: t("passage.hide", { language: name }),
  });
  close.dataset[Data.Act] = "close";
  const leave = (isByKeyboard: boolean) => {
    const tools = openedBelow(counterpart).find((each) => each.matches(TOOLS));
    counterpart.remove();
    if (isByKeyboard) wayBack(tools)?.focus({ preventScroll: true });
  };
  close.addEventListener("click", ({ detail }) => leave(detail === 0));
  counterpart.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave(true);
  });
  head.append(label);
  if (beside) {
    const link = document.createElement("a");
    head.append(Object.assign(link, { href: beside, textContent: t("passage.beside") }));
  }
  head.append(close);
  return head;
}

/** The button that opened a counterpart; where its tools have gone, the one that opens those. */
function wayBack(tools: Element | undefined): HTMLElement | null {
  const button = tools?.querySelector<HTMLElement>(`[data-${Data.Act}]`);
  return button ?? document.querySelector<HTMLElement>(`.${Class.PassageHandle}`);
}

/** Returns the name of a language, in the page’s. */
export function languageName(lang: string): string {
  const names = new Intl.DisplayNames(pageLocale(), { type: "language" });
  return names.of(lang) ?? lang;
}

const fetched = new Map<string, Promise<RenderedBlocks>>();

function renderedBlocks(lang: string, slug: string): Promise<RenderedBlocks> {
  const address = addresses.blocks(lang, slug);
  const known = fetched.get(address) ?? fetchJson(address);
  fetched.set(address, known);
  // The line may be back by the next press.
  known.catch(() => fetched.delete(address));
  return known;
}

async function fetchJson(address: string): Promise<RenderedBlocks> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const rendered: RenderedBlocks = await response.json();
  // What answers in the site's place may be JSON too.
  if (!Array.isArray(rendered?.blocks)) throw new Error(`${address} has no blocks.`);
  return rendered;
}

/** What has one of some ids, and what goes on with that. */
function counterpartsOf(
  wanted: readonly string[],
  blocks: readonly RenderedBlock[],
): readonly RenderedBlock[] {
  let isFound = false;
  return blocks.filter(({ ids, continues }) => {
    isFound = continues ? isFound : ids.some((id) => wanted.includes(id));
    return isFound;
  });
}

/** What goes on with the block before it stands for what that stands for. */
function standsFor(block: BlockOnPage, blocks: readonly BlockOnPage[]): readonly string[] {
  const index = blocks.indexOf(block);
  return blocks.slice(0, index + 1).findLast(({ continues }) => !continues)?.standsFor ?? [];
}
