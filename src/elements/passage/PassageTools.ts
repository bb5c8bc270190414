import { Data } from "@/page/marks";
import { activate } from "../page/activate";
import { anchorScroll } from "../page/anchorScroll";
import type { BlockOnPage } from "../page/versionOnPage";
import type { PassageBar } from "./openPassageBar";
import type { Passage, PassageHost } from "./Passage";
import { PassageHandle } from "./PassageHandle";

/** What a tap means otherwise. */
const PRESSED = `a, button, summary, input, label, [data-${Data.Src}]`;

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
  #isPressed = false;
  #scrolled = Number.NEGATIVE_INFINITY;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param prose the text
   * @param label what the handle says that opens the tools of a block
   */
  constructor(prose: HTMLElement, label: string, host: PassageHost) {
    this.#host = host;
    this.#blocks = host.version.blocks;
    this.#handle = new PassageHandle(prose, label, (index) => this.#open({ index }, true));
    this.#handle.blocks = this.#blocks;
    prose.addEventListener("click", this.#tap);
    document.addEventListener("selectionchange", this.#rest);
    addEventListener("pointerdown", () => {
      this.#isPressed = true;
    });
    for (const type of ["pointerup", "pointercancel"]) {
      addEventListener(type, () => {
        this.#isPressed = false;
        if (!getSelection()?.isCollapsed) this.#rest();
      });
    }
    addEventListener("scroll", this.#scroll, { passive: true });
  }

  /** Shows what has changed; on other blocks, if they are given. */
  update(blocks: readonly BlockOnPage[] = this.#blocks): void {
    this.#blocks = blocks;
    this.#handle.blocks = blocks;
    this.#bar?.update();
  }

  #tap = (event: MouseEvent & { pointerType?: string }): void => {
    const { target, pointerType, timeStamp, detail } = event;
    const isTouch = pointerType === "touch";
    if (isTouch ? timeStamp - this.#scrolled < STOPS : this.#handle.isInMargin || detail > 1)
      return;
    if (!getSelection()?.isCollapsed) return;
    if ((target as Element).closest(PRESSED)) return;
    const index = this.#blocks.findIndex(({ element }) => element.contains(target as Node));
    if (index === -1) return;
    if (index === this.#passage?.index && !this.#passage.words) this.#close();
    else this.#open({ index });
  };

  /** Waits until the selection has settled. */
  #rest = (): void => {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(async () => {
      if (this.#isPressed || this.#bar?.element.contains(document.activeElement)) return;
      const isSelected = getSelection()?.isCollapsed === false;
      const words = isSelected && (await this.#selectedWords());
      if (words) this.#open(words);
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
      const { top = 0, bottom = 0 } = this.#bar?.element.getBoundingClientRect() ?? {};
      const isFocused = this.#bar?.element.contains(document.activeElement);
      if (!isFocused && (bottom < 0 || top > innerHeight)) anchorScroll(() => this.#close());
    }, RESTS);
  };

  /** @param leads whether the focus goes to the tools */
  #open(passage: Passage, leads = false): void {
    const isSame = JSON.stringify(passage) === JSON.stringify(this.#passage);
    if (isSame && this.#bar) {
      if (leads) this.#bar.focus();
      return;
    }
    this.#close();
    const block = this.#blocks[passage.index];
    if (!block) return;
    this.#passage = passage;
    if (!passage.words) block.element.setAttribute(`data-${Data.Chosen}`, "");
    activate(async () => {
      const { openPassageBar } = await import("./openPassageBar");
      const bar = await openPassageBar(passage, this.#host, (isByKeyboard) => {
        this.#close();
        if (isByKeyboard) this.#handle.focusAt(passage.index);
      });
      // She may have gone on to another while it came.
      if (this.#passage !== passage) return;
      this.#bar = bar;
      block.element.after(bar.element);
      if (leads) bar.focus();
    });
  }

  #close(): void {
    const block = this.#blocks[this.#passage?.index ?? -1];
    block?.element.removeAttribute(`data-${Data.Chosen}`);
    this.#bar?.element.remove();
    this.#bar = undefined;
    this.#passage = undefined;
  }
}
