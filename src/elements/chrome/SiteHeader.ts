import { Data } from "@/page/marks";
import { FACES_SETTLED } from "../fonts/pageFaces";

/** How far the reader has to scroll one way before the header takes it for a wish, in pixels. */
const THRESHOLD = 24;

/**
 * `<site-header>` holds the page's header, which the style sheet lets stick to
 * the window's head. It has `data-away` while the reader scrolls on, and loses
 * it when she scrolls back or comes into it by keyboard. A jump to a place on
 * the page sends it away, so that it covers nothing.
 *
 * From its first move on it has `data-moving`: how it was when the page was
 * opened is no move, and nothing to animate.
 */
export class SiteHeader extends HTMLElement {
  /** Where the reader last was, and where she last turned round. */
  #last = 0;
  #turn = 0;
  #isJump = false;
  #frame = 0;

  connectedCallback(): void {
    this.#last = position();
    this.#turn = this.#last;
    this.toggleAttribute(`data-${Data.Away}`, this.#last > this.offsetHeight && !this.#hasFocus());
    window.addEventListener("scroll", this.#look, { passive: true });
    window.addEventListener("click", this.#jumpByLink);
    window.addEventListener("hashchange", this.#jump);
    window.addEventListener("popstate", this.#jump);
    window.addEventListener(FACES_SETTLED, this.#jump);
    document.addEventListener("focusin", this.#meetFocus);
  }

  disconnectedCallback(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    window.removeEventListener("scroll", this.#look);
    window.removeEventListener("click", this.#jumpByLink);
    window.removeEventListener("hashchange", this.#jump);
    window.removeEventListener("popstate", this.#jump);
    window.removeEventListener(FACES_SETTLED, this.#jump);
    document.removeEventListener("focusin", this.#meetFocus);
  }

  /** Looks once a frame, after whatever scrolled. */
  #look = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#decide(position());
    });
  };

  #jump = (): void => {
    this.#isJump = true;
    this.#look();
  };

  #jumpByLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.("a[href^='#']");
    if (link && !event.defaultPrevented) this.#jump();
  };

  /** The header comes to the focus; and lies on nothing that the keyboard comes to. */
  #meetFocus = ({ target }: FocusEvent): void => {
    if (this.contains(target as Node)) this.#move(false);
    else if ((target as Element).matches?.(":focus-visible")) this.#jump();
  };

  #decide(y: number): void {
    const isAtTop = y <= this.offsetHeight;
    const hasTurned = (y - this.#last) * (this.#last - this.#turn) < 0;
    if (this.#isJump) this.#turn = y;
    else if (hasTurned) this.#turn = this.#last;
    this.#last = y;
    if (this.#isJump || isAtTop) this.#move(!isAtTop);
    else if (Math.abs(y - this.#turn) >= THRESHOLD) this.#move(y > this.#turn);
    this.#isJump = false;
  }

  #move(isAway: boolean): void {
    if (isAway === this.hasAttribute(`data-${Data.Away}`) || (isAway && this.#hasFocus())) return;
    this.toggleAttribute(`data-${Data.Moving}`, true);
    this.toggleAttribute(`data-${Data.Away}`, isAway);
  }

  #hasFocus(): boolean {
    return this.contains(document.activeElement);
  }
}

/** How far down the page the window is, in pixels; beyond its ends, where it bounces, at these. */
function position(): number {
  const { scrollHeight, clientHeight } = document.documentElement;
  return Math.max(0, Math.min(window.scrollY, scrollHeight - clientHeight));
}
