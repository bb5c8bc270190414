import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Medium } from "@/content/article/buildArticle";
import { inspectPicture } from "@/content/pictures/inspectPicture";
import { formatProblems } from "@/content/problems/formatProblems";
import { fileTree } from "@/files/fileTree";
import { pictureAddress } from "@/page/pictureAddress";
import { makePictures } from "@/prepare/pictures/makePictures";
import { makeFolder } from "../../files/folders";
import { movingPicture, samplePhotograph, samplePicture } from "../../support/samplePicture";

let contentDir: string;
let cache: string;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  contentDir = await makeFolder();
  cache = await makeFolder();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Writes a picture into the publication, and tells of it what the library would. */
async function put(file: string, bytes: Uint8Array): Promise<Medium> {
  await writeFile(path.join(contentDir, file), bytes);
  const { hash, size, format } = await inspectPicture(file, bytes);
  if (!size || !format) throw new Error(`${file} is not fit to be published.`);
  return { address: pictureAddress({ name: file, hash, format, ...size }), ...size, file, hash };
}

/** Makes pictures, and opens the files that come of it, by the end of their names. */
async function make(...media: Medium[]) {
  const { files, problems } = await makePictures(media, { contentDir, cache });
  const opened = new Map<string, string>();
  for (const [name, source] of files) {
    if (typeof source !== "object" || !("copyOf" in source)) throw new Error("not from the cache");
    opened.set(name.replace(/^media\/.*-[0-9a-f]{10}/, ""), source.copyOf);
  }
  return { opened, problems: problems.length > 0 ? formatProblems(problems, "") : "" };
}

/** Format, size and how many channels, of each file. */
async function describeAll(opened: ReadonlyMap<string, string>) {
  const all = await Promise.all(
    [...opened].map(async ([name, file]) => {
      const { format, width, height, channels } = await sharp(file).metadata();
      return [name, `${format} ${width} × ${height}, ${channels}`] as const;
    }),
  );
  return Object.fromEntries(all);
}

/** The colour in the middle of each quarter, rounded to steps of 51, by rows. */
async function quarters(file: string): Promise<number[][]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const at =
        (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
      return [...data.subarray(at, at + info.channels)].map((value) => Math.round(value / 51) * 51);
    }),
  );
}

const [RED, GREEN, BLUE, WHITE] = [
  [204, 0, 0],
  [0, 153, 0],
  [0, 0, 204],
  [255, 255, 255],
];

describe("makePictures", () => {
  test("makes widths up to a photograph’s own, upright, without a phone’s metadata", async () => {
    const bytes = await samplePhotograph(800, 1300);
    expect(bytes.includes("Doab")).toBe(true);
    const medium = await put("river.jpg", bytes);
    expect(medium).toMatchObject({ width: 1300, height: 800 });
    const { opened, problems } = await make(medium);
    expect(problems).toBe("");
    expect(await describeAll(opened)).toEqual({
      "-960.jpg": "jpeg 960 × 591, 3",
      "-360.avif": "heif 360 × 222, 3",
      "-640.avif": "heif 640 × 394, 3",
      "-960.avif": "heif 960 × 591, 3",
      "-1300.avif": "heif 1300 × 800, 3",
      "-360.webp": "webp 360 × 222, 3",
      "-640.webp": "webp 640 × 394, 3",
      "-960.webp": "webp 960 × 591, 3",
      "-1300.webp": "webp 1300 × 800, 3",
    });
    for (const file of opened.values()) {
      // Turned to the right, as the way to turn it said.
      expect(await quarters(file), file).toEqual([BLUE, RED, WHITE, GREEN]);
      const { exif, icc, xmp, orientation } = await sharp(file).metadata();
      expect([exif, icc, xmp, orientation], file).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test("keeps transparency", async () => {
    const clear = await samplePicture(500, 300).ensureAlpha(0.4).png().toBuffer();
    const { opened, problems } = await make(await put("leaf.png", clear));
    expect(problems).toBe("");
    expect(await describeAll(opened)).toEqual({
      "-500.png": "png 500 × 300, 4",
      "-360.avif": "heif 360 × 216, 4",
      "-500.avif": "heif 500 × 300, 4",
      "-360.webp": "webp 360 × 216, 4",
      "-500.webp": "webp 500 × 300, 4",
    });
    for (const file of opened.values()) {
      expect((await quarters(file))[3], file).toEqual([255, 255, 255, 102]);
    }
  });

  test.each([
    ["grey of 16 bits", "a.png", () => grey().toColourspace("grey16").png().toBuffer()],
    ["grey", "a.jpg", () => grey().toColourspace("b-w").jpeg().toBuffer()],
    ["CMYK", "a.jpg", () => grey().toColourspace("cmyk").jpeg().toBuffer()],
    ["a wider gamut", "a.jpg", () => grey().withIccProfile("p3").jpeg().toBuffer()],
  ])("converts %s to nearly the same colour in sRGB", async (_name, file, bytes) => {
    const { opened, problems } = await make(await put(file, await bytes()));
    expect(problems).toBe("");
    expect(opened.size).toBe(5);
    for (const made of opened.values()) {
      const { data } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
      for (const value of data.subarray(0, 3)) expect(Math.abs(value - 108), made).toBeLessThan(16);
    }
  });

  test("publishes the first frame of an animated picture", async () => {
    const { opened } = await make(await put("river.webp", await movingPicture(500, 300)));
    for (const file of opened.values()) {
      expect((await sharp(file).metadata()).pages ?? 1, file).toBe(1);
      expect(await quarters(file), file).toEqual([RED, GREEN, BLUE, WHITE]);
    }
  });

  test.each([
    ["seal.png", "-64.png", () => samplePicture(64, 48).png().toBuffer()],
    ["seal.jpg", "-64.jpg", () => samplePicture(64, 48).jpeg().toBuffer()],
    ["dot.webp", "-1.jpg", () => samplePicture(1, 1).webp().toBuffer()],
    ["line.png", "-300.png", () => samplePicture(300, 1).png().toBuffer()],
  ])("makes one file of the small %s, in a plain format", async (file, name, bytes) => {
    const { opened, problems } = await make(await put(file, await bytes()));
    expect(problems).toBe("");
    expect([...opened.keys()]).toEqual([name]);
  });

  test("scales a thin line to no less than one pixel of height", async () => {
    const { opened, problems } = await make(
      await put("line.png", await samplePicture(4000, 2).png().toBuffer()),
    );
    expect(problems).toBe("");
    expect((await describeAll(opened))["-360.avif"]).toBe("heif 360 × 1, 3");
  });

  test("cleans a drawing", async () => {
    const drawing = `<?xml version="1.0"?><!-- Draft --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><metadata>At home</metadata><path d="M 0.000 0 L 8.000 4"/></svg>`;
    const { opened } = await make(await put("map.svg", Buffer.from(drawing)));
    expect([...opened.keys()]).toEqual([".svg"]);
    expect(await readFile(opened.get(".svg") ?? "", "utf8")).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="m0 0 8 4"/></svg>',
    );
  });

  test("makes no file twice", async () => {
    const medium = await put("seal.png", await samplePicture(500, 300).png().toBuffer());
    const twin = await put("twin.png", await samplePicture(500, 300).png().toBuffer());
    const long = new Date("2026-01-01");
    await make(medium, twin);
    const names = await fileTree(cache);
    expect(names).toHaveLength(5);
    expect(console.log).toHaveBeenCalledExactlyOnceWith("Making pictures: 1…");

    const before = await Promise.all(names.map((name) => stat(path.join(cache, name))));
    await make(medium, twin);
    const after = await Promise.all(names.map((name) => stat(path.join(cache, name))));
    expect(after.map(({ ino }) => ino)).toEqual(before.map(({ ino }) => ino));
    expect(console.log).toHaveBeenCalledOnce();

    // One that went missing is made again, and that one alone.
    await rm(path.join(cache, names[0] ?? ""));
    await make(medium, twin);
    expect(await fileTree(cache)).toEqual(names);

    // What nobody asks for any more goes.
    for (const name of names) await utimes(path.join(cache, name), long, long);
    await rm(`${cache}.tidied`);
    await make(await put("other.png", await samplePicture(64, 48).png().toBuffer()));
    expect(await fileTree(cache)).toHaveLength(1);
  });

  test("reports what can’t be decoded, and makes the rest", async () => {
    const whole = await samplePicture(500, 300).jpeg().toBuffer();
    const cut = await put("cut.jpg", whole.subarray(0, whole.length - 2000));
    const twin = await put("twin.jpg", whole.subarray(0, whole.length - 2000));
    const inside = whole.subarray(0, whole.length - 2000).toString("base64");
    const open = await put(
      "open.svg",
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><image href="data:image/jpeg;base64,${inside}"/></svg>`,
      ),
    );
    const changed = await put("changed.jpg", whole);
    await put("changed.jpg", await samplePicture(400, 300).jpeg().toBuffer());
    const gone = { ...changed, file: "gone.jpg", hash: "0123456789" };
    const sound = await put("sound.png", await samplePicture(64, 48).png().toBuffer());
    const { opened, problems } = await make(cut, twin, open, changed, gone, sound);
    expect([...opened.keys()]).toEqual(["-64.png"]);
    const cause = (why: string) =>
      `error broken-picture: The picture can’t be prepared for the site: ${why}.`;
    const remedy = "  Open it in the program that made it, and export it again.";
    const changedMeanwhile =
      "error unreadable-file: The picture was changed or moved during the build.";
    expect(problems.split("\n").slice(0, 10)).toEqual([
      `changed.jpg ${changedMeanwhile}`,
      "  Build the site again.",
      `cut.jpg ${cause("VipsJpeg: premature end of JPEG image")}`,
      remedy,
      `gone.jpg ${changedMeanwhile}`,
      "  Build the site again.",
      `open.svg ${cause("VipsJpeg: premature end of JPEG image")}`,
      remedy,
      `twin.jpg ${cause("VipsJpeg: premature end of JPEG image")}`,
      remedy,
    ]);
  });

  test("reports no picture when the disk can’t be written to", async () => {
    const medium = await put("river.jpg", await samplePhotograph(500, 300));
    await writeFile(path.join(cache, "file"), "");
    const making = makePictures([medium], { contentDir, cache: path.join(cache, "file/pictures") });
    await expect(making).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  test("stops when aborted", async () => {
    const medium = await put("river.jpg", await samplePhotograph(800, 1300));
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(makePictures([medium], { contentDir, cache, signal })).rejects.toThrow("enough");
    expect(await fileTree(cache)).toEqual([]);
  });
});

function grey() {
  return sharp({ create: { width: 500, height: 300, channels: 3, background: "#6c6c6c" } });
}
