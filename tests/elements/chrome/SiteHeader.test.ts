// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SiteHeader } from "@/elements/chrome/SiteHeader";
import { FACES_SETTLED } from "@/elements/fonts/pageFaces";

/** A page of 5,000 px in a window of 800, with a header of 50. */
const END = 4200;

let frames: FrameRequestCallback[] = [];

beforeAll(() => {
  customElements.define("site-header", SiteHeader);
  Object.defineProperty(document.documentElement, "scrollHeight", {
    value: 5000,
    configurable: true,
  });
  Object.defineProperty(document.documentElement, "clientHeight", { value: 800 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { value: 50 });
});

function openAt(y: number): void {
  window.scrollY = y;
  document.body.innerHTML = `<site-header><a id="name" href="/en/">Doab</a></site-header>
    <a id="jump" href="#rivers">Rivers</a> <a id="away" href="/en/archive/">Archive</a> <button id="button">Share</button>`;
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal("cancelAnimationFrame", () => {
    frames = [];
  });
  document.addEventListener("click", prevent);
  openAt(0);
});

afterEach(() => {
  document.removeEventListener("click", prevent);
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
});

/** Following links to other pages is not what is tested, and jsdom can't. */
function prevent(event: Event): void {
  if ((event.target as Element).id === "away") event.preventDefault();
}

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

function scroll(...places: number[]): void {
  for (const y of places) {
    window.scrollY = y;
    window.dispatchEvent(new Event("scroll"));
    nextFrame();
  }
}

const header = () => document.querySelector("site-header") as HTMLElement;
const isAway = () => header().hasAttribute("data-away");
const byId = (id: string) => document.getElementById(id) as HTMLElement;

describe("<site-header>", () => {
  test.each([
    ["at the head of the page", [0], false],
    ["still over its own place", [10, 50], false],
    ["scrolling on", [100, 200], true],
    ["scrolling on slowly", [60, 65, 70, 75], true],
    ["turning back a little", [500, 490], true],
    ["turning back", [500, 470], false],
    ["turning back slowly", [500, 490, 480, 470], false],
    ["to and fro in small moves", [500, 490, 505, 490, 505, 490], true],
    ["back and on a little", [500, 400, 410], false],
    ["back and on", [500, 400, 430], true],
    ["back at the head", [500, 40], false],
    ["bouncing at the head", [500, 0, -30, -5, 0], false],
    ["bouncing at the end", [END, END + 60, END + 20, END], true],
    ["bouncing at the end after turning back", [END, END - 40, END, END + 60, END], true],
  ])("is in the expected place: %s", (_what, places, away) => {
    scroll(...places);
    expect(isAway()).toBe(away);
  });

  test("measures once a frame", () => {
    for (const y of [100, 200, 300]) {
      window.scrollY = y;
      window.dispatchEvent(new Event("scroll"));
    }
    expect(frames).toHaveLength(1);
  });

  test("is hidden at once when the page opens further down, without a transition", () => {
    openAt(900);
    expect(isAway()).toBe(true);
    expect(header()).not.toHaveAttribute("data-moving");
    scroll(800);
    expect(isAway()).toBe(false);
    expect(header()).toHaveAttribute("data-moving");
  });

  test("stays hidden when the page scrolls to its target after the faces have loaded", () => {
    openAt(900);
    window.dispatchEvent(new Event(FACES_SETTLED));
    scroll(700);
    expect(isAway()).toBe(true);
    scroll(600);
    expect(isAway()).toBe(false);
  });

  test.each([
    ["down", 100, 900],
    ["up", 3000, 900],
  ])("is hidden after a jump %s by a link", (_way, from, to) => {
    scroll(from, from - 40);
    expect(isAway()).toBe(false);
    byId("jump").click();
    scroll(to);
    expect(isAway()).toBe(true);
    // The next small moves are counted from there.
    scroll(to - 10);
    expect(isAway()).toBe(true);
    scroll(to - 30);
    expect(isAway()).toBe(false);
  });

  test.each(["hashchange", "popstate"])("is hidden after a jump by %s", (event) => {
    scroll(3000, 2900);
    window.dispatchEvent(new Event(event));
    scroll(1000);
    expect(isAway()).toBe(true);
  });

  test("hides for a jump to the current position", () => {
    scroll(900, 800);
    byId("jump").click();
    nextFrame();
    expect(isAway()).toBe(true);
  });

  test("stays for a jump to the top", () => {
    scroll(900, 800);
    byId("jump").click();
    scroll(0);
    expect(isAway()).toBe(false);
  });

  test("ignores other links, and links that another script handles", () => {
    scroll(900, 800);
    byId("away").click();
    byId("jump").addEventListener("click", (event) => event.preventDefault());
    byId("jump").click();
    nextFrame();
    expect(isAway()).toBe(false);
  });

  test("appears on focus, and stays while it has the focus", () => {
    scroll(900);
    byId("name").focus();
    expect(isAway()).toBe(false);
    scroll(1000, 1200);
    expect(isAway()).toBe(false);
    byId("name").blur();
    scroll(1400);
    expect(isAway()).toBe(true);
  });

  test("hides when the focus moves to something below it", () => {
    scroll(900, 800);
    expect(isAway()).toBe(false);
    const button = byId("button");
    vi.spyOn(button, "matches").mockImplementation(
      (selector: string) => selector === ":focus-visible",
    );
    button.focus();
    nextFrame();
    expect(isAway()).toBe(true);
  });

  test("does nothing after it is removed", () => {
    const taken = header();
    taken.remove();
    scroll(900);
    expect(frames).toEqual([]);
    expect(taken.hasAttribute("data-away")).toBe(false);
  });
});
