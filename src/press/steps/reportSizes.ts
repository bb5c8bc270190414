import type { Edition } from "../edition/Edition";
import type { ResultFolder } from "../edition/ResultFolder";
import { kindOfPage } from "../pages/kindOfPage";
import type { PressedPage } from "../pages/pressPage";

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

interface Needs extends Pick<Edition, "files"> {
  readonly pages: readonly Pick<PressedPage, "address" | "styleSheets" | "scripts">[];
}

/** Weighs the pages by kind and language, in a result that is compressed: `sizes`. */
export async function reportSizes({ files, pages }: Needs): Promise<{ sizes: KindReport[] }> {
  const reports = new Map<string, KindReport>();
  for (const page of pages) {
    const { kind, locale } = kindOfPage(page.address);
    const html = await sizesOf(files, page.address);
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
      css: await sumOf(files, page.styleSheets),
      script: await sumOf(files, page.scripts),
    });
  }
  const sizes = [...reports.values()].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.locale.localeCompare(b.locale),
  );
  return { sizes };
}

/** Formats the report as a table for a terminal: bytes as sent with brotli. */
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

async function sumOf(files: ResultFolder, addresses: readonly string[]): Promise<Sizes> {
  const all = await Promise.all(addresses.map((address) => sizesOf(files, address)));
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
async function sizesOf(files: ResultFolder, address: string): Promise<Sizes> {
  const raw = await files.size(address);
  if (raw === undefined) throw new Error(`There is no file at ${address}.`);
  const packed = async (form: "br" | "gz") => (await files.size(address, form)) ?? raw;
  return { raw, gzip: await packed("gz"), brotli: await packed("br") };
}
