import { Class, Data } from "@/page/marks";
import { activate } from "./activate";
import { readingIndex } from "./readingPlace";
import type { BlockOnPage } from "./versionOnPage";

/** How much of a block its buttons are described by, in words. */
const DESCRIBED_BY = 6;

/** Something that can be done with a block. */
export interface BlockTool {
  /** What the button says. */
  readonly label: Node;
  readonly className: string;
  /** What tells whether it is done. */
  readonly state: "aria-pressed" | "aria-expanded";
  readonly isOn: (block: BlockOnPage) => boolean;
  /** Whether there is any sense in it at a block; left out, there is at each. */
  readonly suits?: (block: BlockOnPage) => boolean;
  /** Does it, or undoes it. */
  readonly activate: (block: BlockOnPage, event: MouseEvent) => Promise<void>;
}

/**
 * What can be done with a single block: one toolbar for all of them, at the block
 * under the pointer, or last tapped. By keyboard it is one stop before the text,
 * and begins where the reader is; the arrow keys lead it from block to block.
 */
export class BlockTools {
  readonly #bar: HTMLElement;
  readonly #buttons: ReadonlyMap<BlockTool, HTMLButtonElement>;
  #blocks: readonly BlockOnPage[] = [];
  #current = -1;

  /** @param prose the text; the toolbar comes right before it */
  constructor(prose: HTMLElement, tools: readonly BlockTool[]) {
    this.#bar = document.createElement("div");
    this.#bar.className = Class.BlockTools;
    this.#buttons = new Map(tools.map((tool) => [tool, this.#buttonOf(tool)]));
    this.#bar.append(...this.#buttons.values());
    prose.before(this.#bar);

    this.#bar.addEventListener("focusin", this.#meetFocus);
    this.#bar.addEventListener("focusout", ({ relatedTarget }) => {
      // From one tool to the next she stays at the block.
      if (!this.#bar.contains(relatedTarget as Node | null)) this.#leave();
    });
    this.#bar.addEventListener("keydown", this.#move);
    prose.addEventListener("pointerover", this.#follow);
    prose.addEventListener("click", this.#tap);
  }

  /** Shows what has changed; on other blocks, if they are given. */
  update(blocks: readonly BlockOnPage[] = this.#blocks): void {
    this.#blocks = blocks;
    this.#render();
  }

  #buttonOf(tool: BlockTool): HTMLButtonElement {
    const { className } = tool;
    const button = Object.assign(document.createElement("button"), { type: "button", className });
    button.append(tool.label);
    button.addEventListener("click", (event) => {
      const block = this.#blocks[this.#current];
      if (block) activate(() => tool.activate(block, event)).then(() => this.#render());
    });
    return button;
  }

  #indexAt(target: EventTarget | null): number {
    return this.#blocks.findIndex(({ element }) => element.contains(target as Node));
  }

  /** The pointer of a mouse: a finger has none that could rest somewhere. */
  #follow = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType !== "touch") this.#goTo(this.#indexAt(target));
  };

  /** A finger calls the tools by a tap on the text, and sends them away by another. */
  #tap = ({ target, pointerType }: MouseEvent & { pointerType?: string }): void => {
    if (pointerType !== "touch" || !getSelection()?.isCollapsed) return;
    if ((target as Element).closest("a, button, summary, input")) return;
    const index = this.#indexAt(target);
    if (index === this.#current) this.#leave();
    else this.#goTo(index);
  };

  #meetFocus = ({ target }: FocusEvent): void => {
    if (!(target as Element).matches(":focus-visible") || this.#current !== -1) return;
    const here = readingIndex(this.#blocks.map(({ element }) => element));
    this.#goTo(Math.max(0, here));
  };

  #move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") (event.target as HTMLElement).blur();
    if (!step) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(this.#current + step, this.#blocks.length - 1)));
    this.#blocks[this.#current]?.element.scrollIntoView({ block: "nearest" });
  };

  #leave(): void {
    this.#current = -1;
    this.#render();
  }

  #goTo(index: number): void {
    if (index === -1 || index === this.#current) return;
    this.#current = index;
    this.#render();
  }

  #render(): void {
    const block = this.#blocks[this.#current];
    this.#bar.toggleAttribute(`data-${Data.Shown}`, block !== undefined);
    const words = block?.text.split(" ") ?? [];
    const about = words.slice(0, DESCRIBED_BY).join(" ") + (words.length > DESCRIBED_BY ? "…" : "");
    for (const [{ state, isOn, suits }, button] of this.#buttons) {
      button.hidden = block !== undefined && suits?.(block) === false;
      button.setAttribute("aria-description", about);
      button.setAttribute(state, String(block !== undefined && isOn(block)));
    }
    // By script: the policy forbids style attributes in the page, not what its own script sets.
    if (block) this.#bar.style.setProperty("--block-start", `${block.element.offsetTop}px`);
  }
}
