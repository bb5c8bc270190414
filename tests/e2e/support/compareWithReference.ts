import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { checkout } from "./checkout";
import { pixelsOf } from "./pixelsOf";

/** Where the references lie. */
export const REFERENCES = `${checkout}/tests/e2e/references`;

/** Where a shot that differs is put, with a picture of the difference. */
const RESULTS = `${checkout}/.waraq/e2e`;

const RENEW = "If it is as it should be, renew the references: npm run references";

/** How much a pixel may differ, from 0 to 1: references have but 256 colours each. */
const THRESHOLD = 0.05;

/** How many of a thousand pixels may: letters’ edges come out otherwise on another machine. */
const TOLERANCE = 1;

/**
 * Both pictures are compared at half their size. Browsers of different versions smooth
 * the edges of the same letter differently, and the mean of four pixels evens that out;
 * a line that moves by one pixel, or another ink, shows in more of them than at full size.
 */
const SCALE = 0.5;

/** Whether references are made anew rather than compared with. */
export const isRenewing = process.env.REFERENCES === "renew";

/**
 * Compares what an open page shows with its reference, or makes that the
 * reference.
 *
 * @param name of the reference: `article-top.ur.360`
 * @returns what is wrong, with where to look and what to do; nothing if they are alike
 */
export async function compareWithReference(
  page: Page,
  name: string,
  { fullPage = false } = {},
): Promise<string | undefined> {
  const actual = await page.screenshot({ fullPage });
  const reference = path.join(REFERENCES, `${name}.png`);
  if (isRenewing) {
    mkdirSync(REFERENCES, { recursive: true });
    const small = sharp(actual).png({ palette: true, dither: 0, compressionLevel: 9, effort: 10 });
    writeFileSync(reference, await small.toBuffer());
    return undefined;
  }
  const actualFile = path.join(RESULTS, `${name}.actual.png`);
  mkdirSync(RESULTS, { recursive: true });
  if (!existsSync(reference)) {
    writeFileSync(actualFile, actual);
    return `${name} has no reference. Look at ${actualFile}. ${RENEW}`;
  }
  const [is, was] = await Promise.all([sharp(actual).metadata(), sharp(reference).metadata()]);
  if (is.width !== was.width || is.height !== was.height) {
    writeFileSync(actualFile, actual);
    const sizes = `${is.width}×${is.height} pixels, where the reference has ${was.width}×${was.height}`;
    return `${name} has ${sizes}. Look at ${actualFile}. ${RENEW}`;
  }
  const width = Math.ceil(is.width * SCALE);
  const height = Math.ceil(is.height * SCALE);
  const scaled = (shot: Buffer | string) =>
    pixelsOf(sharp(shot).resize(width, height, { fit: "fill" }));
  const [one, other] = await Promise.all([scaled(actual), scaled(reference)]);
  const difference = Buffer.alloc(width * height * 4);
  const options = { threshold: THRESHOLD };
  const differing = pixelmatch(one.data, other.data, difference, width, height, options);
  if (differing * 1_000 <= width * height * TOLERANCE) return undefined;
  const differenceFile = path.join(RESULTS, `${name}.difference.png`);
  writeFileSync(actualFile, actual);
  await sharp(difference, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(differenceFile);
  return `${name} differs from its reference in ${differing} pixels. Look at ${actualFile} and ${differenceFile}. ${RENEW}`;
}
