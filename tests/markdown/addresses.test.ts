import { describe, expect, test } from "vitest";
import { findAddresses } from "@/markdown/findAddresses";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const found = (text: string) => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe("findAddresses", () => {
  test.each([..."۔،؛؟”“’‘»«—–…।。、）」!?.,:;'\")]\u200F\u200E\u061C\u2069"])(
    "ends an address before %j",
    (sign) => {
      expect(found(`دیکھیں https://doab.example/map${sign} پھر`)).toEqual([
        "https://doab.example/map",
      ]);
      expect(found(`دیکھیں www.doab.example${sign}`)).toEqual(["www.doab.example"]);
      expect(found(`zoya@doab.example${sign}`)).toEqual(["zoya@doab.example"]);
    },
  );

  test.each([
    ["https://doab.example/یہاں/نقشہ۔", "https://doab.example/یہاں/نقشہ"],
    ["https://ur.doab.example/ایم۔کیو۔ایم۔", "https://ur.doab.example/ایم۔کیو۔ایم"],
    ["(https://doab.example/a_(b))", "https://doab.example/a_(b)"],
    ["[https://doab.example/]", "https://doab.example/"],
    ["“https://doab.example/a”نے", "https://doab.example/a"],
    ["https://doab.example/a—and", "https://doab.example/a"],
    ["https://doab.exampleپر", "https://doab.example"],
    ["https://doab.example/report۔اور", "https://doab.example/report"],
    ["https://doab.example/a?b=c&d=e#f۔", "https://doab.example/a?b=c&d=e#f"],
    ["https://doab.example:8080/a،", "https://doab.example:8080/a"],
    ["https://اردو.example/۔", "https://اردو.example/"],
    ["**https://doab.example/a**", "https://doab.example/a"],
    ["https://doab.example/Indo–Pakistani_war", "https://doab.example/Indo–Pakistani_war"],
  ])("%s", (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  test.each(["http://", "www.", "a@b", "@name", "https", "xhttps://a.b", "@a@b.c"])(
    "finds no address in %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test("reads what follows an address as Markdown", () => {
    const { blocks, problems } = readMarkdown({
      file: "articles/a/ur.md",
      text: "https://doab.example/a_b_c۔**پانی** [https://doab.example/d] [ا https://doab.example/](/ur/)",
    });
    expect(blocks.map(({ element }) => toHtml(element))).toEqual([
      '<p><a href="https://doab.example/a_b_c">https://doab.example/a_b_c</a>۔<strong>پانی</strong> [<a href="https://doab.example/d">https://doab.example/d</a>] <a href="/ur/">ا https://doab.example/</a></p>',
    ]);
    expect(problems).toEqual([]);
  });
});
