import { Class, Data } from "@/page/marks";
import { readingIndex } from "../page/readingPlace";
import type { BlockOnPage } from "../page/versionOnPage";
import { addSheet } from "./addSheet";
import sheet from "./handle.css?inline";
import { beginningOf } from "./Passage";

/**
 * The button that opens the tools of a block: in the margin beside the block under the mouse.
 * By keyboard it is one stop before the text, and begins where the reader is; the arrow keys
 * lead it from block to block.
 */
export class PassageHandle {
  readonly #button: HTMLButtonElement;
  readonly #label: string;
  readonly #open: (index: number, leads: boolean) => void;
  /** As the style sheet has it. */
  readonly #hasMargin = matchMedia("(width >= 76rem)");
  #blocks: readonly BlockOnPage[] = [];
  #current = -1;

  /**
   * @param prose the text; the button comes right before it
   * @param label what the button says
   * @param open opens the tools of a block; `leads` says whether the focus goes there
   * @param signal takes the button away
   */
  constructor(
    prose: HTMLElement,
    label: string,
    open: (index: number, leads: boolean) => void,
    signal?: AbortSignal,
  ) {
    this.#label = label;
    this.#open = open;
    this.#button = Object.assign(document.createElement("button"), {
      type: "button",
      className: Class.PassageHandle,
      title: label,
      ariaLabel: label,
      // Its name changes with the block that the arrow keys lead it to.
      ariaLive: "polite",
    });
    // Without its place in the margin it would only stand in the way.
    this.#button.hidden = !addSheet(sheet);
    prose.before(this.#button);
    this.#button.addEventListener("focus", this.#meetFocus);
    this.#button.addEventListener("blur", () => this.#goTo(-1));
    this.#button.addEventListener("keydown", this.#move);
    this.#button.addEventListener("click", ({ detail }) => {
      // A screen reader presses it where nobody points.
      this.#open(this.#current === -1 ? this.#readingIndex() : this.#current, detail === 0);
    });
    prose.addEventListener("pointerover", this.#follow, signal && { signal });
    signal?.addEventListener("abort", () => this.#button.remove());
  }

  set blocks(blocks: readonly BlockOnPage[]) {
    this.#blocks = blocks;
    this.#render();
  }

  /** Whether it stands where a mouse can press it. */
  get isInMargin(): boolean {
    return this.#hasMargin.matches;
  }

  /** Takes the focus, at a block. */
  focusAt(index: number): void {
    this.#goTo(index);
    this.#button.focus({ preventScroll: true });
  }

  /** A finger has no pointer that could rest somewhere. */
  #follow = ({ pointerType, target }: PointerEvent): void => {
    const index = this.#blocks.findIndex(({ element }) => element.contains(target as Node));
    if (pointerType !== "touch" && index !== -1) this.#goTo(index);
  };

  #meetFocus = (): void => {
    if (!this.#button.matches(":focus-visible")) return;
    this.#goTo(this.#current === -1 ? this.#readingIndex() : this.#current);
  };

  #readingIndex(): number {
    return Math.max(0, readingIndex(this.#blocks.map(({ element }) => element)));
  }

  #move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#button.blur();
    if (!step) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(this.#current + step, this.#blocks.length - 1)));
    this.#blocks[this.#current]?.element.scrollIntoView({ block: "nearest" });
  };

  #goTo(index: number): void {
    this.#mark(false);
    this.#current = index;
    this.#mark(this.#button.matches(":focus-visible"));
    this.#render();
  }

  /** Whoever comes by keyboard has no pointer that shows which block is meant. */
  #mark(isPointed: boolean): void {
    const element = this.#blocks[this.#current]?.element;
    element?.toggleAttribute(`data-${Data.Pointed}`, isPointed);
  }

  #render(): void {
    const block = this.#blocks[this.#current];
    this.#button.toggleAttribute(`data-${Data.Shown}`, block !== undefined);
    if (!block) return;
    this.#button.ariaLabel = `${this.#label}: ${beginningOf(block)}`;
    // By script: the policy forbids style attributes in the page, not what its own script sets.
    this.#button.style.setProperty("--block-start", `${block.element.offsetTop}px`);
    const column = block.element.closest<HTMLElement>(`[data-${Data.Side}]`);
    if (!column) return;
    const { offsetLeft, offsetWidth, offsetParent } = column;
    const end = (offsetParent?.clientWidth ?? 0) - offsetLeft - offsetWidth;
    const start = document.dir === "rtl" ? end : offsetLeft;
    this.#button.style.setProperty("--column-start", `${start}px`);
  }
}
