import { Class, Data } from "@/page/marks";
import { activate } from "../page/activate";
import { anchorScroll } from "../page/anchorScroll";
import type { BlockOnPage } from "../page/versionOnPage";
import type { PassageBar } from "./openPassageBar";
import type { Passage, PassageHost } from "./Passage";
import { PassageHandle } from "./PassageHandle";

/** What a tap means otherwise. */
const PRESSED = `a, button, summary, input, label, [data-${Data.Src}], figure:has(> .${Class.Enlarge}) img`;

/** A tap so soon after the page has moved stops it, and means nothing else: milliseconds. */
const STOPS = 300;

/** A selection that rests so long is meant, and a page that does has been scrolled: milliseconds. */
const RESTS = 300;

/**
 * Opens what can be done with a passage below it: with the block that is tapped, or whose
 * handle is pressed, or with the words that are selected. What that is, is fetched then. It
 * closes by a second tap, by Escape, and when the reader has scrolled on.
 */
export class PassageTools {
  readonly #host: PassageHost;
  readonly #handle: PassageHandle;
  #blocks: readonly BlockOnPage[];
  #passage: Passage | undefined;
  #bar: PassageBar | undefined;
  /** What the pointer that was pressed last is, and does. */
  #pointer = { isDown: false, isTouch: false, hadSelection: false, isInBar: false };
  #scrolled = Number.NEGATIVE_INFINITY;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param prose the text
   * @param label what the handle says that opens the tools of a block
   * @param signal ends all of it
   */
  constructor(prose: HTMLElement, label: string, host: PassageHost, signal?: AbortSignal) {
    this.#host = host;
    this.#blocks = host.version.blocks;
    const open = (index: number, leads: boolean) => this.#open({ index }, leads);
    this.#handle = new PassageHandle(prose, label, open, signal);
    this.#handle.blocks = this.#blocks;
    const ended = signal && { signal };
    prose.addEventListener("click", this.#tap, ended);
    document.addEventListener("selectionchange", this.#rest, ended);
    document.addEventListener("keydown", this.#leave, ended);
    addEventListener("pointerdown", this.#press, ended);
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, this.#release, ended);
    addEventListener("scroll", this.#scroll, { passive: true, ...ended });
    signal?.addEventListener("abort", () => {
      clearTimeout(this.#resting);
      clearTimeout(this.#scrolling);
      this.#close();
    });
    // Words may have been selected before this came.
    if (hasSelection()) this.#rest();
  }

  /** Shows what has changed; on other blocks, if they are given. */
  update(blocks: readonly BlockOnPage[] = this.#blocks): void {
    this.#blocks = blocks;
    this.#handle.blocks = blocks;
    this.#bar?.update();
  }

  #press = ({ pointerType, target }: PointerEvent): void => {
    this.#pointer = {
      isDown: true,
      isTouch: pointerType === "touch",
      hadSelection: hasSelection(),
      isInBar: this.#bar?.element.contains(target as Node) ?? false,
    };
  };

  #release = (): void => {
    this.#pointer.isDown = false;
    if (hasSelection()) this.#rest();
  };

  #tap = ({ target, timeStamp, detail }: MouseEvent): void => {
    const { isTouch, hadSelection } = this.#pointer;
    if (isTouch ? timeStamp - this.#scrolled < STOPS : this.#handle.isInMargin || detail > 1)
      return;
    // A tap that ends a selection means nothing else.
    if (hadSelection || hasSelection() || (target as Element).closest(PRESSED)) return;
    const index = this.#blocks.findIndex(({ element }) => element.contains(target as Node));
    if (index === -1) return;
    if (index === this.#passage?.index && !this.#passage.words) this.#close();
    else this.#open({ index });
  };

  /** Waits until the selection has settled. */
  #rest = (): void => {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(async () => {
      const { isDown, isInBar } = this.#pointer;
      if (isDown || isInBar || this.#isInUse()) return;
      const words = hasSelection() && (await this.#selectedWords());
      if (words && this.#isInView(words.index)) this.#open(words);
      else if (this.#passage?.words) this.#close();
    }, RESTS);
  };

  /** Nobody has asked for it: where it can't be had, nothing is said. */
  async #selectedWords(): Promise<Passage | undefined> {
    const loaded = await import("./selectedWords").catch(() => undefined);
    return loaded?.selectedWords(this.#blocks);
  }

  #scroll = ({ timeStamp }: Event): void => {
    this.#scrolled = timeStamp;
    clearTimeout(this.#scrolling);
    this.#scrolling = setTimeout(() => {
      const bar = this.#bar?.element;
      if (!bar || this.#isInUse() || this.#isInView(this.#passage?.index) || isSeen(bar)) return;
      // What stands below it stays where it is.
      const next = bar.nextElementSibling ?? bar.parentElement?.nextElementSibling;
      if (bar.getBoundingClientRect().top > innerHeight) this.#close();
      else anchorScroll(() => this.#close(), next);
    }, RESTS);
  };

  #leave = ({ key, isComposing, target }: KeyboardEvent): void => {
    if (key !== "Escape" || isComposing || !this.#bar || !this.#passage) return;
    const { index } = this.#passage;
    const isInBar = this.#bar.element.contains(target as Node);
    this.#close();
    if (isInBar) this.#handle.focusAt(index);
  };

  #isInView(index = -1): boolean {
    const element = this.#blocks[index]?.element;
    return element !== undefined && isSeen(element);
  }

  /** Whether the reader is at the tools by keyboard, or writes there. */
  #isInUse(): boolean {
    return this.#bar?.element.querySelector(":focus-visible, textarea") != null;
  }

  /** @param leads whether the focus goes to the tools */
  #open(passage: Passage, leads = false): void {
    const isSame = JSON.stringify(passage) === JSON.stringify(this.#passage);
    if (isSame && this.#bar) {
      if (leads) this.#bar.focus();
      return;
    }
    this.#close();
    const block = this.#blocks[passage.index];
    // A pause has nothing to say.
    if (!block || (block.text === "" && this.#host.version.hasWords)) return;
    this.#passage = passage;
    if (!passage.words) block.element.setAttribute(`data-${Data.Chosen}`, "");
    const opening = this.#fetch(passage, block, leads);
    // Of selected words nobody has asked for tools: where they can't be had, nothing is said.
    if (passage.words) opening.catch(() => undefined);
    else activate(() => opening);
    opening.catch(() => {
      if (this.#passage === passage) this.#close();
    });
  }

  async #fetch(passage: Passage, block: BlockOnPage, leads: boolean): Promise<void> {
    const { openPassageBar } = await import("./openPassageBar");
    const bar = await openPassageBar(passage, block, this.#host, (isByKeyboard) => {
      this.#close();
      if (isByKeyboard) this.#handle.focusAt(passage.index);
    });
    // She may have gone on to another while it came.
    if (this.#passage !== passage) return;
    this.#bar = bar;
    block.element.after(bar.element);
    if (leads) bar.focus();
    // The end of a long paragraph may be out of sight.
    if (passage.words) showBelowSelection(bar.element);
    else bar.element.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    const block = this.#blocks[this.#passage?.index ?? -1];
    block?.element.removeAttribute(`data-${Data.Chosen}`);
    this.#bar?.element.remove();
    this.#bar = undefined;
    this.#passage = undefined;
  }
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}

/** The header, and a line of text above what is selected, stay in sight: pixels. */
const ABOVE_SELECTION = 96;

/** Scrolls as far as it takes to see the tools, but no further than what is selected is seen. */
function showBelowSelection(tools: Element): void {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const selected = selection.getRangeAt(0).getBoundingClientRect();
  const hidden = tools.getBoundingClientRect().bottom - innerHeight;
  const room = selected.top - ABOVE_SELECTION;
  if (hidden > 0 && room > 0) scrollBy({ top: Math.min(hidden, room), behavior: "instant" });
}
