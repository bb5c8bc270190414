import { Class, Data } from "@/page/marks";
import { readingIndex } from "../page/readingPlace";
import type { BlockOnPage } from "../page/versionOnPage";
import { beginningOf } from "./Passage";

/**
 * The button that opens the tools of a block: in the margin beside the block under the mouse.
 * By keyboard it is one stop before the text, and begins where the reader is; the arrow keys
 * lead it from block to block.
 */
export class PassageHandle {
  readonly #button: HTMLButtonElement;
  readonly #open: (index: number) => void;
  /** As the style sheet has it. */
  readonly #hasMargin = matchMedia("(width >= 76rem)");
  #blocks: readonly BlockOnPage[] = [];
  #current = -1;

  /**
   * @param prose the text; the button comes right before it
   * @param label what the button says
   * @param open opens the tools of a block, and leads to them
   */
  constructor(prose: HTMLElement, label: string, open: (index: number) => void) {
    this.#open = open;
    this.#button = Object.assign(document.createElement("button"), {
      type: "button",
      className: Class.PassageHandle,
      title: label,
      ariaLabel: label,
    });
    prose.before(this.#button);
    this.#button.addEventListener("focus", this.#meetFocus);
    this.#button.addEventListener("blur", () => this.#goTo(-1));
    this.#button.addEventListener("keydown", this.#move);
    this.#button.addEventListener("click", () => {
      if (this.#current !== -1) this.#open(this.#current);
    });
    prose.addEventListener("pointerover", this.#follow);
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
    if (!this.#button.matches(":focus-visible") || this.#current !== -1) return;
    const here = readingIndex(this.#blocks.map(({ element }) => element));
    this.#goTo(Math.max(0, here));
  };

  #move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#button.blur();
    if (!step) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(this.#current + step, this.#blocks.length - 1)));
    this.#blocks[this.#current]?.element.scrollIntoView({ block: "nearest" });
  };

  #goTo(index: number): void {
    this.#current = index;
    this.#render();
  }

  #render(): void {
    const block = this.#blocks[this.#current];
    this.#button.toggleAttribute(`data-${Data.Shown}`, block !== undefined);
    if (!block) return;
    this.#button.setAttribute("aria-description", beginningOf(block));
    // By script: the policy forbids style attributes in the page, not what its own script sets.
    this.#button.style.setProperty("--block-start", `${block.element.offsetTop}px`);
  }
}
