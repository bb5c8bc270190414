import { expect, test } from "vitest";
import { exportHtml } from "@/reader/bookmarks/exportHtml";
import { makeBookmark } from "../support/makeBookmark";

test("exportHtml writes a folder for each article, in the format that browsers read", () => {
  const place = { slug: "rivers", locale: "ur", blockId: "east.2" };
  const html = exportHtml(
    [
      makeBookmark({
        place: { ...place, quotation: { exact: "ستلج & بیاس" } },
        note: 'پہلی سطر\n<b>"دوسری"</b>\0',
      }),
      makeBookmark({ place: { slug: "rags", locale: "en", blockId: "top.1" }, title: "Rags" }),
      makeBookmark({
        kind: "version",
        place,
        created: "2024-01-01T00:00:00.000Z",
      }),
    ],
    "https://waraq.example/",
    "Doab & دوآب",
  );
  expect(html).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Doab &amp; دوآب</TITLE>
<H1>Doab &amp; دوآب</H1>
<DL><p>
    <DT><H3>Rags</H3>
    <DL><p>
        <DT><A HREF="https://waraq.example/en/articles/rags/#top.1" ADD_DATE="1763985600">Rags</A>
    </DL><p>
    <DT><H3>دریا</H3>
    <DL><p>
        <DT><A HREF="https://waraq.example/ur/articles/rivers/#east.2" ADD_DATE="1704067200">دریا</A>
        <DT><A HREF="https://waraq.example/ur/articles/rivers/#east.2" ADD_DATE="1763985600">دریا — ستلج &amp; بیاس</A>
        <DD>پہلی سطر
&lt;b&gt;&quot;دوسری&quot;&lt;/b&gt;
    </DL><p>
</DL><p>
`);
});

test("exportHtml writes a complete file without bookmarks", () => {
  expect(exportHtml([], "https://waraq.example", "Doab")).toContain("<DL><p>\n</DL><p>\n");
});
