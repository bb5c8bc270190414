import type { Range } from "@/core/direction/directionalRun";

/** An address that stands in a text as it is, without brackets. */
export interface Address extends Range {
  readonly kind: "http" | "www" | "email";
}

const START = /(?<![a-z0-9])(?:https?:\/\/|(?<![./@-])www\.)|@/giu;
const HOST = /[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*/uy;
const PORT = /:\d{1,5}/y;
const EMAIL_HOST = /[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/iy;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Finds the addresses that stand bare in a text: of pages and of e-mail. What follows one
 * in a sentence, whatever its script, is not part of it: stops, quotation marks, dashes,
 * brackets that close what was opened before. Letters are, in whatever script.
 *
 * @example findAddresses("دیکھیں https://doab.example/نقشہ۔") // [{ start: 7, end: 32, kind: "http" }]
 */
export function findAddresses(text: string): Address[] {
  const addresses: Address[] = [];
  START.lastIndex = 0;
  let done = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const { 0: sign, index } = match;
    const address = sign === "@" ? emailAround(text, index, done) : pageFrom(text, index, sign);
    if (!address) continue;
    addresses.push(address);
    done = address.end;
    START.lastIndex = Math.max(address.end, index + 1);
  }
  return addresses;
}

function pageFrom(text: string, start: number, sign: string): Address | undefined {
  const kind = sign.includes(":") ? "http" : "www";
  const hostStart = start + sign.length;
  HOST.lastIndex = hostStart;
  const written = HOST.exec(text)?.[0];
  if (!written) return undefined;
  const host = hostOf(written);
  let end = hostStart + host.length;
  if (kind === "www" && !LETTER.test(text.charAt(hostStart))) return undefined;
  if (host.length === written.length) {
    PORT.lastIndex = end;
    end += PORT.exec(text)?.[0].length ?? 0;
    if (/[/?#]/.test(text.charAt(end))) end = withoutEnd(text, end, pathEnd(text, end));
  }
  while (/[-_]/.test(text.charAt(end - 1)) && end < hostStart + host.length) end -= 1;
  return { start, end, kind };
}

/** A host without the word that follows it without a space: no part of one mixes scripts. */
function hostOf(written: string): string {
  const labels = written.split(".");
  let length = 0;
  for (const label of labels) {
    const latin = /^[a-z0-9_-][\p{Script=Latin}\p{M}0-9_-]*/iu.exec(label)?.[0];
    if (latin !== undefined && latin.length < label.length) {
      return written.slice(0, length + latin.length);
    }
    length += label.length + 1;
  }
  return written;
}

const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** How far an address may reach, with what may yet be the sentence’s. */
function pathEnd(text: string, start: number): number {
  const open: string[] = [];
  for (let index = start; index < text.length; index++) {
    const sign = text.charAt(index);
    if (/[\s<>"`*\\]/.test(sign) || sign.charCodeAt(0) < 0x20) return index;
    if (sign === "~" && text.charAt(index + 1) === "~") return index;
    if (sign === "&" && /&(?!amp;)[a-z]{2,8};/iy.test(text.slice(index, index + 10))) return index;
    if (sign === "(" || sign === "[") open.push(sign);
    else if (PAIRS[sign] !== undefined) {
      if (open.pop() !== PAIRS[sign]) return index;
    } else if (sign > "\x7F" && !belongs(sign, text.charAt(index - 1), text.charAt(index + 1))) {
      return index;
    }
  }
  return text.length;
}

/** Whether a sign that isn’t ASCII belongs to an address, by what stands on its two sides. */
function belongs(sign: string, before: string, after: string): boolean {
  const isBetween = (letter: RegExp) => letter.test(before) && letter.test(after);
  if (/[\u200C\u200D]/.test(sign)) return isBetween(LETTER);
  if (/[\p{Cf}\p{Z}\uFDD0-\uFDD3]/u.test(sign)) return false;
  // An apostrophe, as in the title of a page.
  if (/[’‘]/.test(sign)) return isBetween(/[a-z]/i);
  if (/[–‐‑‒]/.test(sign)) return isBetween(LETTER);
  if (/[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Pd}…،؛؟！？。、，；：।॥]/u.test(sign)) return false;
  // Abbreviations in titles: ایم۔کیو۔ایم.
  if (/\p{P}/u.test(sign)) return isBetween(/[^\p{ASCII}\P{L}]/u);
  return true;
}

/** Takes off the end of an address what punctuates the sentence. */
function withoutEnd(text: string, start: number, end: number): number {
  let last = end;
  for (;;) {
    const sign = text.charAt(last - 1);
    if (last <= start) return last;
    if (sign === ";") {
      const entity = /&[a-z0-9#]{1,31};$/i.exec(text.slice(Math.max(start, last - 34), last));
      last -= entity?.[0].length ?? 1;
    } else if (/[?!.,:*_~'"([]/.test(sign) || (sign > "\x7F" && /[\p{P}\p{Cf}]/u.test(sign))) {
      last -= 1;
    } else {
      return last;
    }
  }
}

function emailAround(text: string, at: number, done: number): Address | undefined {
  let start = at;
  while (start > done && /[a-z0-9.+_-]/i.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[.+_-]/.test(text.charAt(start))) start += 1;
  if (start === at || /[/@]/.test(text.charAt(start - 1))) return undefined;
  EMAIL_HOST.lastIndex = at + 1;
  const host = EMAIL_HOST.exec(text)?.[0].replace(/[-_]+$/, "");
  if (!host?.includes(".") || host.endsWith(".")) return undefined;
  return { start, end: at + 1 + host.length, kind: "email" };
}
