import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { inlineEarlyScript } from "@/press/pages/inlineEarlyScript";
import { pressPage } from "@/press/pages/pressPage";

const EARLY = '<script src="/assets/before-first-paint-1f.js"></script>';
const ELEMENTS = '<script type="module" src="/assets/elements-2e.js"></script>';
const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;

function inlined(head: string, earlyScript: string | undefined): string {
  const tree = fromHtml(page(head));
  inlineEarlyScript({ tree, earlyScript });
  return toHtml(tree);
}

describe("inlineEarlyScript", () => {
  test("puts the code into the page, with the address of the elements, which the page no longer loads itself", () => {
    expect(inlined(EARLY + ELEMENTS, 'a("<b>")')).toContain(
      '<head><script data-keep="" data-faces="" data-elements="/assets/elements-2e.js">a("<b>")</script></head>',
    );
  });

  test("leaves a page without the early script, or where there is no code, as it is", () => {
    expect(inlined(ELEMENTS, "a()")).toContain(ELEMENTS);
    expect(inlined(EARLY + ELEMENTS, undefined)).toContain(EARLY + ELEMENTS);
  });

  test("has a page that leads on to another load the elements itself, without any wait", () => {
    const tree = fromHtml(page(EARLY + ELEMENTS).replace("<body>", "<body><language-negotiation>"));
    inlineEarlyScript({ tree, earlyScript: "a()" });
    expect(toHtml(tree)).toContain(`<script data-keep="" data-faces="">a()</script>${ELEMENTS}`);
  });

  test("has the policy allow the code, and the elements counted among the page’s scripts", () => {
    const earlyScript = 'let a = "<b>";';
    const { facts, html } = pressPage(page(EARLY + ELEMENTS), "/", { earlyScript });
    // echo -n 'let a = "<b>";' | openssl dgst -sha256 -binary | base64
    expect(facts.scriptHashes).toEqual(["sha256-Yec60kKRbfUEVY+af2er7srYeGCy7INO1VppjnXhVdM="]);
    expect(facts.scripts).toEqual(["/assets/elements-2e.js"]);
    expect(facts.needed).toContain("/assets/elements-2e.js");
    expect(facts.faults).toEqual([]);
    expect(html).not.toContain("data-keep");
  });
});
