// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ContentsList } from "@/elements/chrome/ContentsList";

type Entry = Pick<IntersectionObserverEntry, "target" | "isIntersecting">;

let observer: Observer;

class Observer {
  readonly observed: Element[] = [];
  isConnected = true;
  constructor(
    readonly report: (entries: Entry[]) => void,
    readonly options: IntersectionObserverInit,
  ) {
    observer = this;
  }
  observe(element: Element) {
    this.observed.push(element);
  }
  disconnect() {
    this.isConnected = false;
  }
}

beforeAll(() => {
  vi.stubGlobal("IntersectionObserver", Observer);
  customElements.define("contents-list", ContentsList);
});

beforeEach(() => {
  document.body.innerHTML = `
    <contents-list><nav><ol>
      <li><a href="#one">One</a></li><li><a href="#two">Two</a></li>
      <li><a href="#gone">Gone</a></li><li><a href="#three">Three</a></li>
    </ol></nav></contents-list>
    <h2 id="one"></h2><h3 id="two"></h3><h2 id="three"></h2>`;
});

const current = () =>
  [...document.querySelectorAll("[aria-current]")].map(
    (link) => `${link.getAttribute("href")} ${link.getAttribute("aria-current")}`,
  );

/** Tells the element which headings are above the reading line now, of those that crossed it. */
function cross(passed: Record<string, boolean>): void {
  observer.report(
    Object.entries(passed).map(([id, isIntersecting]) => ({
      target: document.getElementById(id) as Element,
      isIntersecting,
    })),
  );
}

describe("<contents-list>", () => {
  test("observes the headings at the reading line", () => {
    expect(observer.observed.map(({ id }) => id)).toEqual(["one", "two", "three"]);
    expect(observer.options.rootMargin).toBe("1000000px 0px -74.5% 0px");
  });

  test("marks the last heading that the reader has passed, in both directions", () => {
    cross({ one: false, two: false, three: false });
    expect(current()).toEqual([]);
    cross({ one: true });
    expect(current()).toEqual(["#one location"]);
    cross({ two: true, three: true });
    expect(current()).toEqual(["#three location"]);
    cross({ three: false });
    expect(current()).toEqual(["#two location"]);
    cross({ two: false, one: false });
    expect(current()).toEqual([]);
  });

  test("keeps the current link visible when the list itself scrolls", () => {
    const list = document.querySelector("nav") as HTMLElement;
    const link = document.querySelector("[href='#three']") as HTMLElement;
    Object.defineProperties(list, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
    list.getBoundingClientRect = () => new DOMRect(0, 50, 200, 300);
    const first = document.querySelector("[href='#one']") as HTMLElement;
    first.getBoundingClientRect = () => new DOMRect(0, 60, 200, 20);
    link.getBoundingClientRect = () => new DOMRect(0, 450, 200, 20);
    cross({ one: true });
    expect(list.scrollTop).toBe(0);
    cross({ three: true });
    // Its middle comes to the middle of the list.
    expect(list.scrollTop).toBe(260);
  });

  test("marks nothing after it is removed", () => {
    cross({ one: true });
    document.querySelector("contents-list")?.remove();
    expect(observer.isConnected).toBe(false);
    document.body.innerHTML = "<contents-list></contents-list>";
    expect(observer.observed).toEqual([]);
  });
});
