import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LibraryLoaded } from "@/content/loadLibrary";
import { language } from "@/core/languages";
import { SHAPED_WORDS } from "@/core/text/shapedWords";
import { digestOf } from "@/files/contentHash";
import { recallChecked, rememberChecked } from "@/files/rememberedFiles";
import type { FileSource } from "@/files/writeFolder";
import type { Remember } from "@/prepare/rememberMade";
import { readCommonWords } from "./commonWords";
import { cutCore } from "./cutCore";
import { isPlainUrdu, URDU_CHARACTERS } from "./plainUrdu";
import { type Needs, openTracer, type Tracer } from "./traceWords";

interface CoreOrder {
  /** The checkout, with its faces. */
  readonly root: string;
  readonly content: Pick<LibraryLoaded, "library" | "bodies">;
  /** A file that remembers what each text needs. It may be removed at any time. */
  readonly memory: string;
  readonly remember: Remember;
  /** A hash of all code. */
  readonly code: string;
}

/** A text whose words the core face sets. */
interface SetText {
  /** SHA-256 of the text. */
  readonly digest: string;
  readonly read: () => Promise<string>;
}

/**
 * Cuts Nastaliq to what common words and those of the publication need: less than half of the
 * full face, in which these words look the same. Of a text only what is new is looked at.
 *
 * @returns the face as WOFF2; undefined for a publication in no language that is set in Nastaliq
 */
export async function makeCoreFace(order: CoreOrder): Promise<Buffer | undefined> {
  const { root, content, memory, remember, code } = order;
  const file = path.join(root, ".waraq", "faces", "nastaliq.woff2");
  // A checkout whose style sheets ask for no face has none.
  if (!content.library.locales.some(isNastaliq) || !existsSync(file)) return undefined;
  const full = await readFile(file);
  const maker = digestOf(Buffer.concat([full, Buffer.from(code)]));
  const known = await readMemory(memory, maker);
  const used: Record<string, PackedNeeds> = {};
  const needs = { glyphs: new Set<number>(), rules: new Set<number>() };
  let needsOf: ((word: string) => Needs) | undefined;
  for (const { digest, read } of await textsOf(order)) {
    let found = known[digest];
    if (found === undefined) {
      needsOf ??= remembering(await openTracer(full));
      const words = new Set((await read()).match(SHAPED_WORDS)?.filter(isPlainUrdu));
      const all = [...words].map(needsOf);
      found = [
        packed(all.flatMap(({ glyphs }) => [...glyphs])),
        packed(all.flatMap(({ rules }) => [...rules])),
      ];
    }
    used[digest] = found;
    for (const glyph of unpacked(found[0])) needs.glyphs.add(glyph);
    for (const rule of unpacked(found[1])) needs.rules.add(rule);
  }
  await rememberChecked(memory, Buffer.from(JSON.stringify({ maker, texts: used })));
  const sorted = [needs.glyphs, needs.rules].map((set) =>
    [...set].sort((one, other) => one - other),
  );
  return remember(["core face", maker, sorted], () => cutCore(full, needs, URDU_CHARACTERS));
}

/** Glyphs and rules, each as the bits of a number in Base64. */
type PackedNeeds = readonly [glyphs: string, rules: string];

const isNastaliq = (locale: Parameters<typeof language>[0]) =>
  language(locale).typeface === "nastaliq";

/** All texts that pages set in Nastaliq: those of the publication, of the site, and common words. */
async function textsOf({ root, content }: CoreOrder): Promise<SetText[]> {
  const { library, bodies } = content;
  const { articles, ...others } = library;
  const common = await readCommonWords(root);
  const texts = [
    common.join(" "),
    JSON.stringify(others),
    ...Object.values(articles).map((article) => JSON.stringify(article)),
  ].map((text) => ({ digest: digestOf(text), read: async () => text }));
  for (const locale of library.locales.filter(isNastaliq)) {
    const messages = await readFile(path.join(root, "messages", `${locale}.json`), "utf8");
    texts.push({ digest: digestOf(messages), read: async () => messages });
    for (const versions of [...Object.values(bodies.articles), ...Object.values(bodies.pages)]) {
      const body = versions[locale];
      if (body) texts.push({ digest: body.digest, read: () => readSource(body.source) });
    }
  }
  return texts;
}

/** Traces each word once: most texts have the same ones. */
function remembering(tracer: Tracer): (word: string) => Needs {
  const known = new Map<string, Needs>();
  return (word) => {
    const needs = known.get(word) ?? tracer.needsOf([word]);
    known.set(word, needs);
    return needs;
  };
}

async function readSource(source: FileSource): Promise<string> {
  if (typeof source === "string") return source;
  return "copyOf" in source
    ? readFile(source.copyOf, "utf8")
    : Buffer.from(source).toString("utf8");
}

/** What texts need, by their digests, as the same maker found; nothing of another. */
async function readMemory(
  file: string,
  maker: string,
): Promise<Readonly<Record<string, PackedNeeds>>> {
  const stored = await recallChecked(file);
  const kept = stored ? JSON.parse(stored.toString("utf8")) : {};
  return kept.maker === maker ? kept.texts : {};
}

/** Packs numbers as the bits of a number, in Base64. */
function packed(numbers: readonly number[]): string {
  const last = numbers.reduce((largest, number) => Math.max(largest, number), 0);
  const bits = Buffer.alloc((last >> 3) + 1);
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits.toString("base64");
}

function unpacked(text: string): number[] {
  const numbers: number[] = [];
  for (const [index, byte] of Buffer.from(text, "base64").entries()) {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) numbers.push(index * 8 + bit);
  }
  return numbers;
}
