// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { FACES_SETTLED } from "@/elements/fonts/pageFaces";
import { FootNotes } from "@/elements/footnotes/FootNotes";

const observed = new Set<Element>();

class Observer {
  observe = (element: Element) => observed.add(element);
  disconnect = () => observed.clear();
}

beforeAll(() => {
  vi.stubGlobal("ResizeObserver", Observer);
  Element.prototype.scrollIntoView = vi.fn();
  customElements.define("foot-notes", FootNotes);
});

const mark = (label: string, n: number, time = "") =>
  `<sup><a href="#fn-${label}" id="fnref-${label}${time}" data-footnote="${n}" aria-describedby="site-notes">${n}</a></sup>`;

const note = (label: string, text: string, ...times: string[]) =>
  `<li id="fn-${label}"><p>${text}</p>${["", ...times]
    .map((time) => `<a class="back" href="#fnref-${label}${time}">↑</a>`)
    .join("")}</li>`;

const PROSE = `
  <p id="top.1">A claim.${mark("claim", 1)}</p>
  <h2 id="rivers">Rivers${mark("heading", 2)}</h2>
  <blockquote id="rivers.1"><p>They flow.${mark("quotation", 3)}</p><p>On.</p></blockquote>
  <div class="table" id="rivers.2"><table><tbody><tr><td>Ravi${mark("table", 4)}</td></tr></tbody></table></div>
  <ul id="rivers.3"><li>One</li><li id="item">Two${mark("list", 5)}<ul><li>Three</li></ul></li></ul>
  <p id="rivers.4">The claim again.${mark("claim", 1, "-2")}</p>`;

const NOTES = `<foot-notes><section class="notes"><h2 id="site-notes">Notes</h2><ol>
  ${note("claim", `Why.${mark("nested", 6)}`, "-2")}
  ${["heading", "quotation", "table", "list", "nested"].map((label) => note(label, `About the ${label}.`)).join("")}
</ol></section></foot-notes>`;

beforeEach(() => {
  history.replaceState(null, "", "/en/articles/a/");
  document.body.innerHTML = `<main><div class="prose">${PROSE}${NOTES}</div></main>`;
});

afterEach(() => {
  document.body.innerHTML = "";
});

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const element = () => document.querySelector("foot-notes") as FootNotes;
const shown = () => [...document.querySelectorAll<HTMLElement>('.prose [role="note"]')];

function idsThatOccurTwice(): string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe("<foot-notes> without a margin", () => {
  test.each([
    ["fnref-claim", () => byId("top.1")],
    ["fnref-heading", () => byId("rivers")],
    ["fnref-quotation", () => byId("rivers.1")],
    ["fnref-table", () => byId("rivers.2")],
    ["fnref-claim-2", () => byId("rivers.4")],
  ])("opens a note below the block of its reference, #%s, and closes it again", (id, block) => {
    const before = document.body.cloneNode(true);
    byId(id).click();
    const [opened, ...others] = shown();
    expect(others).toEqual([]);
    expect(opened?.previousElementSibling).toBe(block());
    const noteId = byId(id).getAttribute("href")?.slice(1) ?? "";
    expect(opened?.contains(byId(noteId))).toBe(true);
    expect(byId(id)).toHaveAttribute("aria-expanded", "true");
    expect(byId(id)).toHaveAttribute("aria-controls", noteId);
    expect(idsThatOccurTwice()).toEqual([]);
    byId(id).click();
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  test("opens a note inside the list item that has its reference", () => {
    byId("fnref-list").click();
    expect(shown()[0]?.parentElement).toBe(byId("item"));
  });

  test("numbers a note as the list does, and names it by its reference", () => {
    byId("fnref-quotation").click();
    expect(shown()[0]?.querySelector("ol")?.start).toBe(3);
    expect(shown()[0]).toHaveAccessibleName("Notes 3");
  });

  test("leaves the list unchanged, for print", () => {
    const list = element().querySelector("ol");
    const text = list?.textContent;
    byId("fnref-claim").click();
    byId("fnref-table").click();
    expect(list?.textContent).toBe(text);
    expect(list?.children).toHaveLength(6);
  });

  test("never makes an open note a reading place", () => {
    const places = () => document.querySelectorAll(".prose > [id]").length;
    const before = places();
    byId("fnref-claim").click();
    expect(places()).toBe(before);
  });

  test("moves a note to the reference that was activated", () => {
    byId("fnref-claim").click();
    byId("fnref-claim-2").click();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]?.previousElementSibling).toBe(byId("rivers.4"));
    expect(byId("fnref-claim")).toHaveAttribute("aria-expanded", "false");
    expect(byId("fnref-claim-2")).toHaveAttribute("aria-expanded", "true");
  });

  test("opens a note within a note below it, and closes both together", () => {
    byId("fnref-claim").click();
    byId("fnref-nested").click();
    expect(shown()).toHaveLength(2);
    expect(shown()[0]?.nextElementSibling).toBe(shown()[1]);
    expect(idsThatOccurTwice()).toEqual([]);
    byId("fnref-claim").click();
    expect(shown()).toEqual([]);
    expect(element().contains(byId("fnref-nested"))).toBe(true);
  });

  test.each([
    ["at the mark", () => byId("fnref-table")],
    ["in the note", () => shown()[0]?.querySelector<HTMLElement>(".back") as HTMLElement],
  ])("closes a note by Escape %s, and focuses its reference", (_where, focused) => {
    byId("fnref-table").click();
    focused().focus();
    focused().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(shown()).toEqual([]);
    expect(document.activeElement).toBe(byId("fnref-table"));
  });

  test("closes the inner note first by Escape at its reference in a note", () => {
    byId("fnref-claim").click();
    byId("fnref-nested").click();
    byId("fnref-nested").dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    expect(shown()).toHaveLength(1);
    expect(document.activeElement).toBe(byId("fnref-nested"));
  });

  test("ignores Escape elsewhere", () => {
    byId("fnref-table").click();
    const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    byId("top.1").dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(shown()).toHaveLength(1);
  });

  test("closes a note by its back link, and goes to another reference by that one’s link", () => {
    byId("fnref-claim").click();
    const [back, other] = shown()[0]?.querySelectorAll<HTMLElement>(".back") ?? [];
    const follow = (link: HTMLElement | undefined) => {
      const event = new MouseEvent("click", { bubbles: true, cancelable: true });
      link?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(follow(back)).toBe(true);
    expect(document.activeElement).toBe(byId("fnref-claim"));
    expect(shown()).toEqual([]);
    byId("fnref-claim").click();
    const again = shown()[0]?.querySelectorAll<HTMLElement>(".back")[1];
    expect(other).toBeDefined();
    expect(follow(again)).toBe(false);
    expect(shown()).toEqual([]);
  });

  test.each(["ctrlKey", "metaKey", "shiftKey"] as const)("ignores a click with %s", (key) => {
    const init = { bubbles: true, cancelable: true, [key]: true };
    byId("fnref-claim").dispatchEvent(new MouseEvent("click", init));
    expect(shown()).toEqual([]);
  });

  test("shows the note that the address names, at the start and later", () => {
    const copy = element();
    copy.remove();
    history.replaceState(null, "", "#fn-table");
    document.querySelector(".prose")?.append(copy);
    expect(shown()[0]?.previousElementSibling).toBe(byId("rivers.2"));
    history.replaceState(null, "", "#fn-list");
    window.dispatchEvent(new Event("hashchange"));
    expect(shown()).toHaveLength(2);
  });

  test.each(["#fn-nothing", "#top.1", "#%E0%A4%A", ""])("shows nothing for “%s”", (hash) => {
    history.replaceState(null, "", hash || "/");
    window.dispatchEvent(new Event("hashchange"));
    expect(shown()).toEqual([]);
  });

  test("restores everything when it is removed", () => {
    byId("fnref-claim").click();
    const [notes] = [element()];
    notes.remove();
    expect(shown()).toEqual([]);
    expect(notes.querySelectorAll("li[id]")).toHaveLength(6);
    expect(observed.size).toBe(0);
    byId("fnref-heading").click();
    expect(shown()).toEqual([]);
  });

  test("does nothing without a text", () => {
    document.body.innerHTML = NOTES;
    document.body.innerHTML = `<main>${NOTES}</main>`;
    document.body.innerHTML = "<div class='prose'><foot-notes></foot-notes></div>";
    expect(observed.size).toBe(1);
  });
});

describe("<foot-notes> in a margin", () => {
  test("places the notes again when the text’s faces have loaded", () => {
    const copy = element();
    copy.remove();
    copy.style.position = "absolute";
    document.querySelector(".prose")?.append(copy);
    copy.removeAttribute("data-placed");
    window.dispatchEvent(new Event(FACES_SETTLED));
    expect(copy).toHaveAttribute("data-placed");
    copy.remove();
    copy.removeAttribute("data-placed");
    window.dispatchEvent(new Event(FACES_SETTLED));
    expect(copy).not.toHaveAttribute("data-placed");
  });

  test("leaves references as plain links, and marks when the notes are placed", () => {
    const copy = element();
    copy.remove();
    copy.style.position = "absolute";
    document.querySelector(".prose")?.append(copy);
    expect(byId("fnref-claim")).not.toHaveAttribute("aria-expanded");
    expect(copy).toHaveAttribute("data-placed");
    for (const note of copy.querySelectorAll("li")) {
      expect(note.style.insetBlockStart).toMatch(/^\d+px$/);
    }
  });
});
