import { createHash } from "node:crypto";

/**
 * Returns the SHA-256 of a content.
 *
 * @returns 64 hexadecimal digits
 */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Returns a short hash of a content for file names. It is just long enough to distinguish a
 * million contents, since pages carry many of these names and they don't compress.
 *
 * @returns 10 hexadecimal digits
 */
export function contentHash(content: string | Uint8Array): string {
  return shortHash(digestOf(content));
}

/** Returns the {@link contentHash} of what has a given digest. */
export function shortHash(digest: string): string {
  return digest.slice(0, 10);
}
