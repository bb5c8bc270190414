declare module "fontverter" {
  /** Turns a font's file into one of another format. */
  export function convert(font: Buffer, format: "sfnt" | "woff" | "woff2"): Promise<Buffer>;
}
