import { type HarfBuzz, openFace, startHarfBuzz } from "./startHarfBuzz";

/** The functions of HarfBuzz that shape words. */
interface ShapingHarfBuzz extends HarfBuzz {
  readonly __indirect_function_table: WebAssembly.Table;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_script(buffer: number, script: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_add_utf16(
    buffer: number,
    text: number,
    textLength: number,
    itemOffset: number,
    itemLength: number,
  ): void;
  hb_buffer_set_message_func(buffer: number, func: number, user: number, destroy: number): void;
  hb_buffer_get_content_type(buffer: number): number;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_script_from_string(text: number, length: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** A glyph as it is set: its id, the letter it stands for, and where it is. */
export interface SetGlyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Sets words in one face, as browsers do on a page in Urdu. */
export interface Shaper {
  /** Returns the glyphs of a word, run by run. */
  shape(word: string): readonly SetGlyph[];
  /** Adds what a word passes through while it is shaped. */
  trace(word: string, passed: Passed): void;
}

/** What words pass through while they are shaped. */
export interface Passed {
  /** All glyphs, at any moment. */
  readonly glyphs: Set<number>;
  /** The lookups to which rules lead. */
  readonly lookups: Set<number>;
}

const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;

/** What a buffer holds once its letters became glyphs. */
const HOLDS_GLYPHS = 2;

/** How HarfBuzz tells that a rule leads to a lookup; the lookup’s number follows. */
const LEADS_TO = Buffer.from("start recursing to lookup ");
const DIGITS = 8;

/** HarfBuzz’s records of a glyph and of its position, in words of 32 bits. */
const RECORD = 5;

/** Digits run from left to right, and so does what stands between them. */
const RUNS = /(?<digits>\p{Nd}(?:[\p{Nd}٫٬٪.,:/]*[\p{Nd}٪])?)|(?:(?!\p{Nd}).)+/gsu;

/**
 * A module that hands a function of JavaScript on as one of WebAssembly, since only those
 * can be called by address: four integers to one.
 */
const HAND_ON = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x09, 0x01, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
]);

/**
 * Opens a face for shaping. It uses one buffer and one function for all words, so that no
 * memory is taken with each.
 *
 * @param file the face, in any format
 * @param language the language of the words, as the page says it
 */
export async function openShaper(file: Buffer, language = "ur"): Promise<Shaper> {
  const harfBuzz = await startHarfBuzz<ShapingHarfBuzz>("harfbuzz");
  const font = harfBuzz.hb_font_create(await openFace(harfBuzz, file));
  const script = lend(harfBuzz, Buffer.from("Arab\0"), (name) =>
    harfBuzz.hb_script_from_string(name, -1),
  );
  const spoken = lend(harfBuzz, Buffer.from(`${language}\0`), (name) =>
    harfBuzz.hb_language_from_string(name, -1),
  );
  const silent = harfBuzz.hb_buffer_create();
  const traced = harfBuzz.hb_buffer_create();
  let tracing: Passed = { glyphs: new Set(), lookups: new Set() };
  listen(harfBuzz, traced, (message) => {
    collectGlyphs(harfBuzz, traced, tracing.glyphs);
    collectLookup(harfBuzz, message, tracing.lookups);
  });

  const setRuns = (buffer: number, word: string, done: () => void) => {
    for (const { 0: run, index, groups } of word.matchAll(RUNS)) {
      harfBuzz.hb_buffer_clear_contents(buffer);
      harfBuzz.hb_buffer_set_script(buffer, script);
      harfBuzz.hb_buffer_set_language(buffer, spoken);
      harfBuzz.hb_buffer_set_direction(buffer, groups?.digits ? LEFT_TO_RIGHT : RIGHT_TO_LEFT);
      lend(harfBuzz, Buffer.from(word, "utf16le"), (text) =>
        harfBuzz.hb_buffer_add_utf16(buffer, text, word.length, index, run.length),
      );
      harfBuzz.hb_shape(font, buffer, 0, 0);
      done();
    }
  };
  return {
    shape: (word) => {
      const glyphs: SetGlyph[] = [];
      setRuns(silent, word, () => glyphs.push(...readGlyphs(harfBuzz, silent)));
      return glyphs;
    },
    trace: (word, passed) => {
      tracing = passed;
      setRuns(traced, word, () => collectGlyphs(harfBuzz, traced, passed.glyphs));
    },
  };
}

/** Calls a function with the address of each message of HarfBuzz about a buffer’s shaping. */
function listen(
  harfBuzz: ShapingHarfBuzz,
  buffer: number,
  onMessage: (message: number) => void,
): void {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(HAND_ON), {
    e: {
      f: (_buffer: number, _font: number, message: number) => {
        onMessage(message);
        return 1; // go on
      },
    },
  });
  const address = harfBuzz.__indirect_function_table.grow(1);
  harfBuzz.__indirect_function_table.set(address, exports.f);
  harfBuzz.hb_buffer_set_message_func(buffer, address, 0, 0);
}

function collectGlyphs(harfBuzz: ShapingHarfBuzz, buffer: number, glyphs: Set<number>): void {
  if (harfBuzz.hb_buffer_get_content_type(buffer) !== HOLDS_GLYPHS) return;
  const start = harfBuzz.hb_buffer_get_glyph_infos(buffer, 0) / 4;
  const end = start + RECORD * harfBuzz.hb_buffer_get_length(buffer);
  const memory = new Uint32Array(harfBuzz.memory.buffer);
  for (let at = start; at < end; at += RECORD) glyphs.add(memory[at] ?? 0);
}

function collectLookup(harfBuzz: ShapingHarfBuzz, message: number, lookups: Set<number>): void {
  const text = Buffer.from(harfBuzz.memory.buffer, message, LEADS_TO.length + DIGITS);
  if (!text.subarray(0, LEADS_TO.length).equals(LEADS_TO)) return;
  lookups.add(Number.parseInt(text.toString("latin1", LEADS_TO.length), 10));
}

function readGlyphs(harfBuzz: ShapingHarfBuzz, buffer: number): SetGlyph[] {
  const infos = harfBuzz.hb_buffer_get_glyph_infos(buffer, 0) / 4;
  const positions = harfBuzz.hb_buffer_get_glyph_positions(buffer, 0) / 4;
  const memory = new Int32Array(harfBuzz.memory.buffer);
  return Array.from({ length: harfBuzz.hb_buffer_get_length(buffer) }, (_, index) => {
    const info = infos + RECORD * index;
    const position = positions + RECORD * index;
    return {
      glyph: memory[info] ?? 0,
      cluster: memory[info + 2] ?? 0,
      xAdvance: memory[position] ?? 0,
      yAdvance: memory[position + 1] ?? 0,
      xOffset: memory[position + 2] ?? 0,
      yOffset: memory[position + 3] ?? 0,
    };
  });
}

/** Lends HarfBuzz some bytes. */
function lend<Result>(
  harfBuzz: HarfBuzz,
  bytes: Uint8Array,
  use: (address: number) => Result,
): Result {
  const address = harfBuzz.malloc(bytes.byteLength);
  new Uint8Array(harfBuzz.memory.buffer).set(bytes, address);
  const result = use(address);
  harfBuzz.free(address);
  return result;
}
