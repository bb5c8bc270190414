// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { tabs } from "@/elements/storage/tabs";

afterEach(() => vi.unstubAllGlobals());

describe("The connection with other tabs", () => {
  test("is closed while the page is left, and opened when the reader is back", () => {
    const open = new Set<EventTarget>();
    const posted: unknown[] = [];
    vi.stubGlobal(
      "BroadcastChannel",
      class extends EventTarget {
        constructor() {
          super();
          open.add(this);
        }
        close() {
          open.delete(this);
        }
        postMessage(message: unknown) {
          posted.push(message);
        }
      },
    );
    const heard: unknown[] = [];
    const channel = tabs("test");
    channel.subscribe((message) => heard.push(message));
    const hear = (data: string) => {
      for (const one of open) one.dispatchEvent(new MessageEvent("message", { data }));
    };
    hear("one");
    dispatchEvent(new Event("pagehide"));
    expect(open.size).toBe(0);
    dispatchEvent(new Event("pageshow"));
    dispatchEvent(new Event("pageshow"));
    expect(open.size).toBe(1);
    hear("two");
    channel.post("three");
    expect([heard, posted]).toEqual([["one", "two"], ["three"]]);
  });

  test("is left out where the browser has none", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    const channel = tabs("test");
    expect(() => channel.post("one")).not.toThrow();
  });
});
