import type { OfflinePage } from "@/page/offline";

type WithFiles = Pick<OfflinePage, "files">;

/**
 * Returns the bytes that pages take beyond what other pages take, with each file counted
 * once: the cost of saving pages beside those already saved, or what removing some frees.
 *
 * @example
 * bytesBeyond([{ files: [["/a.css", 5], ["/b.svg", 7]] }], [{ files: [["/a.css", 5]] }]) // 7
 */
export function bytesBeyond(pages: readonly WithFiles[], others: readonly WithFiles[]): number {
  const counted = new Set(others.flatMap(({ files }) => files.map(([address]) => address)));
  let sum = 0;
  for (const [address, bytes] of pages.flatMap(({ files }) => files)) {
    if (counted.has(address)) continue;
    counted.add(address);
    sum += bytes;
  }
  return sum;
}
