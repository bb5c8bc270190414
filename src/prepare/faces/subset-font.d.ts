declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    /** Of a variable face: where its axes are pinned, or between what they stay. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    /** OpenType features, by their tags; left out, all are kept. */
    readonly keepFeatures?: readonly string[];
    /** Tables that are left out, by their tags. */
    readonly dropTables?: readonly string[];
  }

  /** Subsets a font to the characters of a text, by HarfBuzz. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
