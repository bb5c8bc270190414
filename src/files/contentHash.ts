import { createHash } from "node:crypto";

/**
 * Returns a short hash of a content for file names. It is just long enough to distinguish a
 * million contents, since pages carry many of these names and they don't compress.
 *
 * @returns 10 hexadecimal digits
 */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
