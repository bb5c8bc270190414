import { convert } from "fontverter";
import { readTable, replaceTable } from "../sfntTables";
import { type HarfBuzz, openFace, startHarfBuzz } from "./startHarfBuzz";
import { readSubstitutions } from "./substitutions/readSubstitutions";
import { keepRules } from "./substitutions/rules";
import { writeSubstitutions } from "./substitutions/writeSubstitutions";
import type { Needs } from "./traceWords";

/** The functions of HarfBuzz that cut faces. */
interface SubsettingHarfBuzz extends HarfBuzz {
  hb_set_clear(set: number): void;
  hb_set_add(set: number, value: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
  hb_face_reference_blob(face: number): number;
}

const DROPPED_TABLES = 3;
const LAYOUT_FEATURES = 6;
const NO_LAYOUT_CLOSURE = 0x200;

/** Tables that no browser reads. */
const UNREAD = ["STAT"];

/**
 * Cuts a face to what some words need: these words look the same in it. The same input gives the
 * same bytes.
 *
 * @param file the full face, in any format
 * @param needs see `openTracer`
 * @param characters what the cut face answers for; their own glyphs come along
 * @returns the cut face as WOFF2
 */
export async function cutCore(
  file: Buffer,
  { glyphs, rules }: Needs,
  characters: string,
): Promise<Buffer> {
  const harfBuzz = await startHarfBuzz<SubsettingHarfBuzz>("harfbuzz-subset");
  const face = await openFace(harfBuzz, cutRules(await convert(file, "sfnt"), rules));
  const input = harfBuzz.hb_subset_input_create_or_fail();
  const features = harfBuzz.hb_subset_input_set(input, LAYOUT_FEATURES);
  harfBuzz.hb_set_clear(features);
  harfBuzz.hb_set_invert(features);
  harfBuzz.hb_subset_input_set_flags(input, NO_LAYOUT_CLOSURE);
  const dropped = harfBuzz.hb_subset_input_set(input, DROPPED_TABLES);
  for (const table of UNREAD) harfBuzz.hb_set_add(dropped, Buffer.from(table).readUInt32BE());
  const glyphSet = harfBuzz.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) harfBuzz.hb_set_add(glyphSet, glyph);
  const unicodes = harfBuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) {
    harfBuzz.hb_set_add(unicodes, character.codePointAt(0) ?? 0);
  }
  const subset = harfBuzz.hb_subset_or_fail(face, input);
  const blob = subset === 0 ? 0 : harfBuzz.hb_face_reference_blob(subset);
  const length = blob === 0 ? 0 : harfBuzz.hb_blob_get_length(blob);
  if (length === 0) throw new Error("HarfBuzz could not cut the face.");
  const start = harfBuzz.hb_blob_get_data(blob, 0);
  const bytes = Buffer.from(new Uint8Array(harfBuzz.memory.buffer, start, length));
  return convert(bytes, "woff2");
}

/** Leaves out the rules that no word needs: three quarters of the bytes of all of Nastaliq’s. */
function cutRules(sfnt: Buffer, rules: ReadonlySet<number>): Buffer {
  const table = readTable(sfnt, "GSUB");
  const substitutions = rules.size > 0 && table ? readSubstitutions(table) : undefined;
  const written = substitutions && writeSubstitutions(keepRules(substitutions, rules));
  return written ? replaceTable(sfnt, "GSUB", written) : sfnt;
}
