import { stat } from "node:fs/promises";
import path from "node:path";
import type { PageFacts } from "./inspectPage";
import { kindOfPage } from "./kindOfPage";

/** Bytes of something as it is, and as it is sent. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What the heaviest page of a kind weighs, without pictures and fonts. */
export interface KindReport {
  /** `article`, `series`, `front`… */
  readonly kind: string;
  /** The first segment of the address; empty for pages of no language. */
  readonly locale: string;
  readonly pages: number;
  /** Address of the heaviest. */
  readonly heaviest: string;
  readonly html: Sizes;
  readonly css: Sizes;
  readonly script: Sizes;
}

/** Weighs the pages by kind and language: after compression, and before the switch. */
export async function sizeReport(
  folder: string,
  pages: readonly PageFacts[],
): Promise<KindReport[]> {
  const reports = new Map<string, KindReport>();
  for (const page of pages) {
    const { kind, locale } = kindOfPage(page.address);
    const html = await sizesOf(folder, page.address.replace(/\/$/, "/index.html"));
    const known = reports.get(`${kind} ${locale}`);
    const count = (known?.pages ?? 0) + 1;
    if (known && known.html.brotli >= html.brotli) {
      reports.set(`${kind} ${locale}`, { ...known, pages: count });
      continue;
    }
    reports.set(`${kind} ${locale}`, {
      kind,
      locale,
      pages: count,
      heaviest: page.address,
      html,
      css: await sumOf(folder, page.styleSheets),
      script: await sumOf(folder, page.scripts),
    });
  }
  return [...reports.values()].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.locale.localeCompare(b.locale),
  );
}

/** Draws the report as a table for a terminal: bytes as sent with brotli. */
export function formatSizes(reports: readonly KindReport[]): string {
  const rows = [
    ["heaviest page", "", "pages", "html raw", "gzip", "brotli", "css br", "script br"],
    ...reports.map(({ kind, locale, pages, html, css, script }) => [
      kind,
      locale,
      ...[pages, html.raw, html.gzip, html.brotli, css.brotli, script.brotli].map(String),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const drawn = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
  return drawn.join("\n");
}

async function sumOf(folder: string, addresses: readonly string[]): Promise<Sizes> {
  const all = await Promise.all(addresses.map((address) => sizesOf(folder, address)));
  return {
    raw: total(all.map(({ raw }) => raw)),
    gzip: total(all.map(({ gzip }) => gzip)),
    brotli: total(all.map(({ brotli }) => brotli)),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A file too small to be compressed weighs the same in every form. */
async function sizesOf(folder: string, address: string): Promise<Sizes> {
  const file = path.join(folder, address);
  const raw = (await stat(file)).size;
  const packed = async (extension: string) =>
    (await stat(`${file}.${extension}`).catch(() => undefined))?.size ?? raw;
  return { raw, gzip: await packed("gz"), brotli: await packed("br") };
}
