import { createHash } from "node:crypto";

/**
 * A short name for a content, fit for file names.
 *
 * @returns 16 hexadecimal digits
 */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
