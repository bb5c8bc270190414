import { createHash } from "node:crypto";
import { SPECULATION_RULES } from "@/page/speculation";

/** What pages need to be allowed. */
export interface PolicyNeeds {
  /** `sha256-…` of inline scripts. */
  readonly scriptHashes: readonly string[];
  /** Whether style sheets hold pictures as `data:`. */
  readonly hasDataPictures: boolean;
}

/**
 * The one Content Security Policy of all pages. It comes as a header, because a
 * policy in a page can't say `frame-ancestors`, and because no page differs.
 */
export function contentSecurityPolicy({ scriptHashes, hasDataPictures }: PolicyNeeds): string {
  // The rules that script adds for what is fetched ahead count as a script, too.
  const ahead = `sha256-${createHash("sha256").update(SPECULATION_RULES).digest("base64")}`;
  const hashes = [...new Set([...scriptHashes, ahead])].sort().map((hash) => `'${hash}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(" "),
    "style-src 'self'",
    `img-src 'self'${hasDataPictures ? " data:" : ""}`,
    // For readers without script a face comes in a style sheet.
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
