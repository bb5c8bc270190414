import { createHash } from "node:crypto";

/**
 * A short name for a content, fit for file names: as long as it takes to tell a
 * million apart, and no longer, since each page carries some that nothing compresses.
 *
 * @returns 10 hexadecimal digits
 */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
