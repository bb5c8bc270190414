const UNSAFE_ELEMENTS = new Set([
  "script",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "handler",
  "listener",
]);

/**
 * Finds what an SVG drawing has no need of and an attacker has: scripts, event
 * handlers, HTML inside, entities, and anything fetched from elsewhere. Pages
 * show drawings as images, where browsers run none of it; but each is also an
 * address of the site, and opened there it would run.
 *
 * @returns a description of the first thing found, or nothing
 *
 * @example findUnsafeSvg('<svg><script/></svg>') // "a “script” element"
 */
export function findUnsafeSvg(svg: string): string | undefined {
  const source = svg.replace(/<!--[\s\S]*?-->/g, "");
  if (/<!ENTITY/i.test(source)) return "an entity declaration";
  if (/<\?xml-stylesheet/i.test(source)) return "a style sheet from elsewhere";

  for (const [, name = "", rest = ""] of source.matchAll(
    /<([a-z_][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)/gi,
  )) {
    if (UNSAFE_ELEMENTS.has(localName(name))) return `a “${name}” element`;
    for (const [, attribute = "", quoted = ""] of rest.matchAll(
      /([^\s"'=/]+)\s*=\s*("[^"]*"|'[^']*')/g,
    )) {
      const value = decodeReferences(quoted.slice(1, -1)).trim();
      const fault = unsafeAttribute(localName(attribute), attribute, value);
      if (fault) return fault;
    }
  }

  const decoded = decodeReferences(source);
  if (/@import/i.test(decoded)) return "a style sheet from elsewhere";
  const fetched = /url\(\s*["']?\s*(?!["']?\s*#)([^"')]{0,80})/i.exec(decoded);
  if (fetched && !isInlinePicture(fetched[1] ?? "")) return `a reference to “${fetched[1]}”`;
  return undefined;
}

function unsafeAttribute(local: string, name: string, value: string): string | undefined {
  if (/^on[a-z]/.test(local)) return `an event handler, “${name}”`;
  if (local === "attributename" && /^(?:.*:)?(?:href|on.*)$/i.test(value)) {
    return `an animation of “${value}”`;
  }
  if (local !== "href" && local !== "src") return undefined;
  if (value.startsWith("#") || value === "" || isInlinePicture(value)) return undefined;
  return `a reference to “${value.slice(0, 80)}”`;
}

function isInlinePicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(address);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

/** Character references by number; those by name can hide nothing that is looked for. */
function decodeReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
