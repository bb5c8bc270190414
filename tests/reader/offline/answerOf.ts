/** What a site answers with: of each file what it has to be, and its address in it. */
export function bodyOf(address: string): string {
  const path = address.replace(/\?.*/, "");
  if (path.endsWith("/")) {
    const [, locale, , slug] = path.split("/");
    return `<html data-locale=${locale}><save-offline data-slug=${slug} hidden>${address}`;
  }
  if (path.endsWith(".woff2")) return `wOF2${address}`;
  if (path.endsWith(".webp")) return `RIFF1234WEBP${address}`;
  if (path.endsWith(".svg")) return `<svg>${address}</svg>`;
  if (path.endsWith(".json")) return JSON.stringify([address]);
  return `/* ${address} */`;
}

const TYPES: Readonly<Record<string, string>> = {
  "": "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
  webp: "image/webp",
  woff2: "font/woff2",
};

/** The answer of a site that is well. */
export function answerOf(address: string): Response {
  const [, extension = ""] = /\.([a-z0-9]+)(?:\?.*)?$/.exec(address) ?? [];
  return new Response(bodyOf(address), { headers: { "Content-Type": TYPES[extension] ?? "" } });
}
