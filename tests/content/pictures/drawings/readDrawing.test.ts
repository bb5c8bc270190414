import { describe, expect, test } from "vitest";
import { readDrawing, writeDrawing } from "@/content/pictures/drawings/readDrawing";

const svg = (inside: string, attributes = 'viewBox="0 0 80 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** What is left of what stands in a drawing, and what was left out. */
function cleaned(inside: string, before = "") {
  const read = readDrawing(before + svg(inside));
  if ("fault" in read) return { fault: read.fault };
  const [, left = ""] = /^<svg[^>]*>(?:([\s\S]*)<\/svg>)?$/.exec(writeDrawing(read.root)) ?? [];
  return {
    left,
    leftOut: read.leftOut.things.map(({ what }) => what),
    moves: read.leftOut.moves !== undefined,
  };
}

const X = "https://elsewhere.example";

describe("readDrawing refuses", () => {
  test.each([
    ["<script>alert(1)</script>", "a “script” element"],
    ["<SCRIPT/>", "a “SCRIPT” element"],
    ["<![CDATA[<!--]]><script/><![CDATA[-->]]>", "a “script” element"],
    ["<?x <!-- ?><script/><?x --> ?>", "a “script” element"],
    ["<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "a “script” element"],
    ["<link rel='stylesheet' href='#a'/>", "a “link” element"],
    ["<iframe src='#a'/>", "a “iframe” element"],
    ["<g xmlns:h='http://www.w3.org/1999/xhtml'><h:p/></g>", "embedded HTML"],
    ["<g xmlns='http://www.w3.org/1998/&#77;ath/MathML'/>", "embedded MathML"],
    ["<ev:listener xmlns:ev='http://www.w3.org/2001/xml-events'/>", "embedded event handlers"],
    ["<foreignObject><p/></foreignObject>", "a “foreignObject” element"],
    ['<rect onload="alert(1)"/>', "an event handler, “onload”"],
    ["<rect fill='a>b' onclick='alert(1)'/>", "an event handler, “onclick”"],
    ['<a href="javascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    ['<a href=" &#x9;java&#10;script:alert(1)"/>', "a reference to “java\nscript:alert(1)”"],
    ["<use href='other.svg#leaf'/>", "a reference to “other.svg#leaf”"],
    ["<use href='data:image/png;base64,AAAA'/>", "a reference to “data:image/png;base64,AAAA”"],
    ["<linearGradient xlink:href='other.svg#a'/>", "a reference to “other.svg#a”"],
    [`<image href="${X}/a.png"/>`, `a reference to “${X}/a.png”`],
    [`<filter><feImage href="${X}/a.png"/></filter>`, `a reference to “${X}/a.png”`],
    ['<image href="data:image/svg+xml,x"/>', "another drawing, embedded as data"],
    ['<image href="data:text/html,x"/>', "a reference to “data:text/html,x”"],
    [`<style>@import '${X}/a.css';</style>`, "an external style sheet"],
    ["<style>@im<!-- -->port 'a.css';</style>", "an external style sheet"],
    ["<style><![CDATA[@\\69mport 'a.css';]]></style>", "“@\\69mport” in a style"],
    ["<style>a{}<g/></style>", "an element inside a style sheet"],
    ["<style media='url(x)'>a{fill:red}</style>", undefined],
    [`<rect fill='u\\72l(${X}/a)'/>`, "“u\\72l(” in a style"],
    [`<rect style='fill:url(${X}/a)'/>`, `a reference to “${X}/a”`],
    [`<rect fill='url(${X}/a)'/>`, `a reference to “${X}/a”`],
    [`<rect marker-mid='url(${X}/a#m)'/>`, `a reference to “${X}/a#m”`],
    [`<rect clip-path='url("${X}/a#m")'/>`, `a reference to “${X}/a#m”`],
    [`<rect cursor='url(${X}/a), auto'/>`, `a reference to “${X}/a”`],
    [`<rect filter='blur(1px) url(${X}/a#f)'/>`, `a reference to “${X}/a#f”`],
    ["<rect style='fill:image-set(\"a.png\" 1x)'/>", "“image-set” in a style"],
    ["<rect style='fill:-webkit-image-set(\"a.png\" 1x)'/>", "“-webkit-image-set” in a style"],
    ["<rect style='fill:src(\"a.png\")'/>", "“src” in a style"],
    ["<rect style='mask:image(\"a.png\")'/>", "“image” in a style"],
    ['<rect style=\'mask:cross-fade("a.png", "b.png")\'/>', "“cross-fade” in a style"],
    ["<rect style='background:element(#a)'/>", "“element” in a style"],
    ["<rect style='background:paint(a)'/>", "“paint” in a style"],
    ["<rect style='fill:attr(id)'/>", "“attr” in a style"],
    [`<style>rect{--a:url(${X}/a);fill:var(--a)}</style>`, `a reference to “${X}/a”`],
    [`<style>rect{--a:"${X}/a";fill:src(var(--a))}</style>`, "“src” in a style"],
    [
      `<style>rect{font-family:"/*";background:url(${X}/a);quotes:"*/" ""}</style>`,
      `a reference to “${X}/a”`,
    ],
    [
      `<style>\\2f\\2a {} svg{background:url(${X}/a)} \\2a\\2f {}</style>`,
      `a reference to “${X}/a”`,
    ],
    [
      `<g style="font-family:'/*';background:url(${X}/a);quotes:'*/' ''"/>`,
      `a reference to “${X}/a”`,
    ],
    [
      `<style>@charset "/*";@import "${X}/a";svg{quotes:"*/" ""}</style>`,
      "an external style sheet",
    ],
    [
      `<style>svg{quotes:"/*" ""}@font-face{font-family:z;src:url(${X}/a)}text{font-family:z;quotes:"*/" ""}</style>`,
      `a reference to “${X}/a”`,
    ],
    [`<rect style="--a:'/*';fill:url(${X}/a#x);--b:'*/'"/>`, `a reference to “${X}/a#x”`],
    [
      `<style>svg{mask:url(#/*);background:url(${X}/a);filter:url(#*/)}</style>`,
      `a reference to “${X}/a”`,
    ],
    [
      `<style>svg{quotes:"/*" "";background:image-set("${X}/a" 1x);font-family:"*/"}</style>`,
      "“image-set” in a style",
    ],
    [
      `<style>svg{quotes:"/*" "";cursor:url(${X}/a),auto;font-family:"*/"}</style>`,
      `a reference to “${X}/a”`,
    ],
    [`<style>@media all{rect:hover{fill:url(${X}/a)}}</style>`, `a reference to “${X}/a”`],
    [`<style>@supports (x:y){rect{fill:url(${X}/a)}}</style>`, undefined],
    [`<style>rect{fill:red;g{fill:url(${X}/a)}}</style>`, undefined],
    [
      `<svg:style xmlns:svg="http://www.w3.org/2000/svg">@import '${X}'</svg:style>`,
      "an external style sheet",
    ],
  ])("%s", (inside, expected) => {
    const { fault, left } = cleaned(inside);
    if (expected === undefined) {
      // What nobody reads is no fault, and isn’t there any more.
      expect(left ?? fault?.cause).not.toContain("elsewhere.example");
      if (fault) expect(fault.rule).toBe("unsafe-picture");
      return;
    }
    expect(fault).toMatchObject({
      rule: "unsafe-picture",
      cause: `The drawing contains ${expected}.`,
    });
    expect(fault?.at?.line).toBe(1);
  });

  test.each([
    [`<?xml-stylesheet href="${X}/a.css"?>`, "an external style sheet"],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', "an entity declaration"],
    [`<!DOCTYPE svg [<!ENTITY a SYSTEM "${X}">]>`, "an entity declaration"],
    [
      '<!DOCTYPE svg [<!ENTITY a "http://a.example/"><!ENTITY b "&a;&a;">]>',
      "an entity declaration",
    ],
    ["<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>", "declarations in its DOCTYPE"],
  ])("a fault before the root element: %s", (before, expected) => {
    expect(cleaned("", before).fault).toMatchObject({
      rule: "unsafe-picture",
      cause: `The drawing contains ${expected}.`,
    });
  });

  test.each([
    ["<p>&nbsp;</p>"],
    ["<rect title='a & b'/>"],
    ["<rect\n x=1/><script/>"],
    ["\n<!-- <g/>"],
    ["<g>"],
    ["<a:g/>"],
    ["<rect x='1' x='2'/>"],
    ["<desc>]]></desc>"],
  ])("malformed XML: %s", (inside) => {
    const { fault } = cleaned(inside);
    expect(fault).toMatchObject({ rule: "broken-picture" });
    expect(fault?.cause).toMatch(/^The drawing is not well-formed XML: .+\.$/);
    expect(fault?.at).toBeDefined();
  });
});

describe("readDrawing keeps", () => {
  test.each([
    "<title>One = two, on = off</title>",
    '<rect fill="url(#wood)"/><use href="#leaf"/>',
    '<rect style="fill:url(#wood)"/>',
    "<style>rect>g{fill:url(#wood)}</style>",
    "<style>@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>",
    '<style>rect[width="20"],[id^="canal"],g[lang|="ur"]{fill:red}</style>',
    "<style>*{stroke-linejoin:round}.a:not(:first-child){fill:light-dark(#fff,var(--x,#000))}</style>",
    '<text xml:space="preserve">AT&amp;T &lt;script> اردو  url(https://doab.example/)</text>',
    '<g style="mix-blend-mode:multiply;isolation:isolate"/>',
    '<filter id="f"><feDropShadow stdDeviation="2"/></filter>',
    '<g role="img" aria-label="A map"/>',
  ])("%s", (inside) => {
    expect(cleaned(inside)).toEqual({ left: inside, leftOut: [], moves: false });
  });

  test("prologues that drawing programs write", () => {
    const before =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    expect(cleaned("<g/>", before)).toMatchObject({ left: "<g/>", leftOut: [] });
  });
});

describe("readDrawing leaves out", () => {
  test.each([
    ["<!-- Draft --><metadata>At home</metadata><g/>", "<g/>"],
    [
      "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'><g/></sodipodi:namedview>",
      "",
    ],
    [
      "<g inkscape:export-filename='/home/me/a.png' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/>",
      "<g/>",
    ],
    [
      "<g data-name='Layer 1' tabindex='0' style='-inkscape-stroke:none;pointer-events:all'/>",
      "<g/>",
    ],
    ["<rect fill='&#x20;red '/>", '<rect fill="red"/>'],
    ["<x:g xmlns:x='http://www.w3.org/2000/svg'><x:rect/></x:g>", "<g><rect/></g>"],
    ["<style type='text/less'>@import 'a'</style>", ""],
    ["<style>a:hover{fill:red}</style>", ""],
    ["<style>text::selection,rect::before{fill:red}</style>", ""],
    ["<g xml:base='https://elsewhere.example/'/>", "<g/>"],
    ["<image href='#a'/>", "<image/>"],
  ])("invisible parts, without a report: %s", (inside, left) => {
    expect(cleaned(inside)).toEqual({ left, leftOut: [], moves: false });
  });

  test.each([
    [`<a xlink:href="${X}/"><rect/></a>`, "<a><rect/></a>", "a link"],
    ["<flowRoot><flowPara>Indus</flowPara></flowRoot>", "", "“flowRoot”"],
    ["<g xmlns=''><rect/></g>", "", "“g” without a namespace"],
    [
      "<style>@font-face{font-family:z;src:url(data:font/woff2,A)}</style>",
      "",
      "an embedded typeface, “@font-face”",
    ],
    ["<style>g[data-x]{fill:red}</style>", "", "a rule for “g[data-x]”"],
    ["<style>g[id*=a]{fill:red}</style>", "", "a rule for “g[id*=a]”"],
    ["<style>g[style='fill:red']{fill:red}</style>", "", 'a rule for “g[style="fill:red"]”'],
    ["<style>g[fill='rgb(0, 0, 0)']{fill:red}</style>", "", 'a rule for “g[fill="rgb(0, 0, 0)"]”'],
    [
      "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml' style='backdrop-filter:blur(9px)'> </div></foreignObject>",
      "",
      "an empty HTML box, such as a blurred background",
    ],
    [
      "<style>@font-face{font-family:z;src:url('#z') format(svg)}</style>",
      "",
      "an embedded typeface, “@font-face”",
    ],
    ["<style>g~g{fill:red}</style>", "", "a rule for “g~g”"],
    ["<g style='box-shadow:0 0 1px'/>", "<g/>", "“box-shadow”"],
    ["<g style='fill:foo(1)'/>", "<g/>", "“fill” with “foo”"],
    ["<g style='background:url(#a)'/>", "<g/>", "“background” with an address"],
    ["<g style='filter:var(--a)'/>", "<g/>", "“filter” with “var”"],
    [
      "<g fill='url(&quot;https://elsewhere.example/a&quot; x)'/>",
      "<g/>",
      '“fill: url("https://elsewhere.example/a" x)”, which is not CSS',
    ],
    [
      "<switch><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject><text>A</text></switch>",
      "<switch><text>A</text></switch>",
      "text set as HTML, which plain text replaces",
    ],
  ])("visible parts, with a report: %s", (inside, left, what) => {
    expect(cleaned(inside)).toEqual({ left, leftOut: [what], moves: false });
  });

  test.each([
    ["<set attributeName='href' to='javascript:alert(1)'/>", ""],
    ["<rect><animate attributeName='x' values='0;9'/></rect>", "<rect/>"],
    [
      "<style>@keyframes a{to{fill:red}}g{animation:a 1s;fill:red}</style>",
      "<style>g{fill:red}</style>",
    ],
  ])("animations, with a report: %s", (inside, left) => {
    expect(cleaned(inside)).toEqual({ left, leftOut: [], moves: true });
  });
});

describe("readDrawing finds too complex", () => {
  const ten = (make: (index: number) => string) =>
    Array.from({ length: 10 }, (_, i) => make(i)).join("");
  const nested = (make: (index: number) => string) =>
    Array.from({ length: 9 }, (_, index) => make(index)).join("");
  const all = 'width="80" height="40"';

  test.each([
    [
      "use in use",
      `<g id="u0"><rect ${all}/></g>${nested((i) => `<g id="u${i + 1}">${ten(() => `<use href="#u${i}"/>`)}</g>`)}`,
    ],
    [
      "symbols in symbols",
      `<symbol id="u0"><rect ${all}/></symbol>${nested((i) => `<symbol id="u${i + 1}">${ten(() => `<use href="#u${i}"/>`)}</symbol>`)}<use href="#u9"/>`,
    ],
    [
      "patterns in patterns",
      `${nested((i) => `<pattern id="p${i}" ${all}>${ten(() => `<rect ${all} fill="url(#p${i - 1})"/>`)}</pattern>`)}<rect ${all} fill="url(#p8)"/>`,
    ],
    [
      "masks in masks",
      `${nested((i) => `<mask id="p${i}">${ten(() => `<rect ${all} mask="url(#p${i - 1})"/>`)}</mask>`)}<rect ${all} mask="url(#p8)"/>`,
    ],
    [
      "clips in clips",
      `${nested((i) => `<clipPath id="p${i}">${ten(() => `<rect ${all} clip-path="url(#p${i - 1})"/>`)}</clipPath>`)}<rect ${all} style="clip-path:url(#p8)"/>`,
    ],
    [
      "markers in markers",
      `${nested((i) => `<marker id="p${i}"><path d="M0 0${"h1".repeat(9)}" marker-mid="url(#p${i - 1})"/></marker>`)}<path d="M0 0h9" marker-end="url(#p8)"/>`,
    ],
    [
      "filters in filters",
      `${nested((i) => `<filter id="p${i}">${ten(() => `<feImage href="#q${i - 1}"/>`)}</filter><g id="q${i}" filter="url(#p${i})"><rect ${all}/></g>`)}`,
    ],
    ["a use of itself", '<g id="a"><use href="#a"/></g>'],
    [
      "a pattern of itself",
      `<pattern id="a" ${all}><rect ${all} fill="url(#a)"/></pattern><rect ${all} fill="url(#a)"/>`,
    ],
    [
      "gradients of each other",
      `<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect ${all} fill="url(#a)"/>`,
    ],
    [
      "a long chain of uses",
      `<rect id="u0" ${all}/>${Array.from(
        { length: 300 },
        (_, i) => `<use id="u${i + 1}" href="#u${i}"/>`,
      )
        .reverse()
        .join("")}`,
    ],
    [
      "a chain of turbulence",
      `<filter id="f">${'<feTurbulence numOctaves="9"/>'.repeat(20)}</filter><rect ${all} filter="url(#f)"/>`,
    ],
    [
      "a chain of blurs",
      `<filter id="f">${'<feGaussianBlur stdDeviation="99"/>'.repeat(40)}</filter><rect ${all} style="filter:url(#f)"/>`,
    ],
    [
      "blurs without a filter of its own",
      `<style>rect{filter:${"blur(9px)".repeat(40)}}</style><rect ${all}/>`,
    ],
    [
      "a filter on all, by a style sheet",
      `<filter id="f"><feGaussianBlur/></filter><style>*{filter:url(#f)}</style>${`<rect ${all}/>`.repeat(40)}`,
    ],
    [
      "a broad morphology",
      `<filter id="f"><feMorphology radius="9999"/></filter><rect ${all} filter="url(#f)"/>`,
    ],
    [
      "a large convolution",
      `<filter id="f"><feConvolveMatrix order="99"/></filter><rect ${all} filter="url(#f)"/>`,
    ],
    ["surfaces that cover each other", `<rect ${all} fill-opacity=".1"/>`.repeat(3000)],
    [
      "a path that crosses itself everywhere",
      `<path d="M0 0${"L80 40 0 40 80 0 0 0".repeat(20_000)}"/>`,
    ],
    ["tiny dashes", '<path stroke-dasharray=".0001" stroke="#000" d="M0 0h80"/>'],
    [
      "computed dashes",
      '<path style="stroke-dasharray:calc(1px/100000)" stroke="#000" d="M0 0h800"/>',
    ],
    [
      "dashes by the size of type",
      '<path font-size="1e-5" stroke-dasharray="1em" stroke="#000" d="M0 0h800"/>',
    ],
    ["tiny dashes around letters", '<text stroke-dasharray=".0001" stroke="#000">سلام</text>'],
    [
      "dashes made tiny by the path’s length",
      '<path stroke-dasharray="1" pathLength="1e9" stroke="#000" d="M0 0h80"/>',
    ],
    [
      "dashes by a style sheet",
      '<style>.d{stroke-dasharray:.0001}</style><g class="d"><path stroke="#000" d="M0 0h80"/></g>',
    ],
    [
      "letters without end",
      `<text id="t">${"a".repeat(20_000)}</text>${'<use href="#t"/>'.repeat(100)}`,
    ],
    ["depth", "<g>".repeat(300) + "</g>".repeat(300)],
    ["elements", "<g/>".repeat(61_000)],
    ["styles inside each other", `<style>${"a{".repeat(90_000)}</style>`, "or nothing"],
    ["style sheets without end", `<style>${"a{fill:red}".repeat(20_000)}</style>`],
    [
      "one element that many rules are for",
      `<style>${Array.from({ length: 6000 }, (_, i) => `*{fill:url(#g${i})}`).join("")}</style>${"<rect/>".repeat(5000)}`,
    ],
    ["a large text", `<desc>${"a".repeat(3_100_000)}</desc>`],
  ])("%s", (_name, inside, orNothing?: string) => {
    const read = cleaned(inside);
    if (orNothing && !read.fault) expect(read.left).toBe("");
    else expect(read.fault).toMatchObject({ rule: "drawing-too-complex" });
  });

  test.each([
    ["a transform", `<g transform="${"a".repeat(2_000_000)}"/>`],
    ["functions without end", `<g transform="${"rotate(".repeat(300_000)}"/>`],
    ["path data", `<path d="${"1".repeat(2_000_000)}"/>`],
    ["a list of dashes", `<path d="M0 0h9" stroke-dasharray="${"1 ".repeat(1_000_000)}"/>`],
  ])("nothing in a long value, which is read at once: %s", (_name, inside) => {
    expect(cleaned(inside).left).toBeDefined();
  });

  test("and refuses a size that no screen has", () => {
    const read = readDrawing(svg("<g/>", 'width="1e9" height="1e9"'));
    expect(read).toMatchObject({ fault: { rule: "broken-picture" } });
  });

  test("nothing in a map of a hundred thousand points, which is only large", () => {
    let d = "M40 20";
    for (let index = 0; index < 100_000; index++) d += `l${index % 2 ? ".1 .07" : "-.1 -.06"}`;
    expect(
      cleaned(`<path fill="none" stroke="#000" stroke-width=".1" d="${d}"/>`).fault,
    ).toBeUndefined();
  });

  test("nothing in moderate repetition: icons, hatching, shadows, arrows", () => {
    const inside = `<symbol id="i" viewBox="0 0 24 24"><path d="M0 0h24v24H0z"/><circle r="9"/></symbol>${Array.from({ length: 400 }, (_, i) => `<use href="#i" x="${i % 80}" y="${i % 40}" width="2" height="2"/>`).join("")}
      <pattern id="h" width="2" height="2" patternUnits="userSpaceOnUse"><path d="M0 0l2 2" stroke="#000"/></pattern>${'<rect width="40" height="20" fill="url(#h)"/>'.repeat(20)}
      <filter id="f"><feDropShadow stdDeviation=".5"/></filter>${'<rect width="8" height="4" filter="url(#f)"/>'.repeat(60)}
      <marker id="a" orient="auto"><path d="M0 0L3 1 0 2z"/></marker>${'<path d="M0 0h9" stroke="#000" marker-end="url(#a)"/>'.repeat(300)}`;
    expect(cleaned(inside).fault).toBeUndefined();
  });
});
