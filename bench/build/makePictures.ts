import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import sharp, { type Raw, type Sharp } from "sharp";
import { inParallel } from "@/core/inParallel";
import { type Random, seededRandom } from "../alignment/seededRandom";
import type { Drawing } from "./readModels";

/** So wide photographs are, as the editors' documentation advises, in pixels. */
const [WIDTH, HEIGHT] = [1600, 1067];

interface Grid {
  readonly width: number;
  readonly height: number;
}

/** Patches of light and shade, and the grain over them: what makes a photograph hard to encode. */
const GLOWS: Grid = { width: 24, height: 16 };
const GRAINS: Grid = { width: 800, height: 534 };

/**
 * Makes pictures that take as long to encode as photographs do: drawings over patches of light
 * and shade, with grain.
 *
 * @param folder where they are written
 * @returns each with the texts of the drawing that it was made from
 */
export async function makePictures(
  drawings: readonly Drawing[],
  folder: string,
  count: number,
): Promise<Drawing[]> {
  const numbers = Array.from({ length: drawings.length > 0 ? count : 0 }, (_, number) => number);
  return inParallel(numbers, availableParallelism(), async (number) => {
    const drawing = drawings[number % drawings.length] as Drawing;
    const file = path.join(folder, `photograph-${number + 1}.jpg`);
    await writeFile(file, await makePicture(await readFile(drawing.file), number));
    return { file, texts: drawing.texts };
  });
}

async function makePicture(drawing: Uint8Array, number: number): Promise<Uint8Array> {
  const random = seededRandom(number);
  const light = noise(GLOWS, random).resize(WIDTH, HEIGHT, { kernel: "cubic" });
  const grain = noise(GRAINS, random).resize(WIDTH, HEIGHT, { kernel: "cubic" });
  const lines = sharp(drawing, { density: 144 }).resize(WIDTH, HEIGHT, { fit: "cover" });
  const [below, ...above] = await Promise.all(
    [light, grain, lines].map((layer) => layer.raw().toBuffer({ resolveWithObject: true })),
  );
  return sharp(below?.data, { raw: below?.info as Raw })
    .composite(
      above.map(({ data, info }, at) => ({
        input: data,
        raw: info as Raw,
        blend: at === 0 ? "soft-light" : "multiply",
      })),
    )
    .modulate({ hue: (number * 67) % 360 })
    .jpeg({ quality: 60 })
    .toBuffer();
}

function noise({ width, height }: Grid, random: Random): Sharp {
  const bytes = Uint8Array.from({ length: width * height * 3 }, () => 64 + random() * 160);
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}
