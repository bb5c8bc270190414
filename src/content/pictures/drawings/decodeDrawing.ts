/**
 * Decodes a drawing by its byte order mark, or else by its XML declaration, or else as
 * UTF-8 (XML 1.0, appendix F). What is published is written anew in UTF-8, so that nobody
 * reads the same bytes in another encoding.
 *
 * @returns nothing where the bytes are no text in that encoding, or nobody knows it
 *
 * @example decodeDrawing(Buffer.from("\uFEFF<svg/>", "utf16le")) // "<svg/>"
 */
export function decodeDrawing(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An XML declaration stands at the very beginning, and is not long. */
const LONGEST_DECLARATION = 200;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_DECLARATION));
  const [, declared = "utf-8"] =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head) ?? [];
  // Whatever has the declaration in single bytes was converted, and the declaration was left.
  return /^(?:utf-?16|ucs-?2|unicode|iso-10646)/i.test(declared) ? "utf-8" : declared;
}
