import path from "node:path";
import type { CacheSettings } from "@/content/threads/articleCache";
import { hashSources } from "./fingerprint";

/** Where everything lies that makes articles of their folders. */
const CODE = ["src/content", "src/core", "src/files", "src/markdown", "src/page"];

/** Returns where a checkout remembers what was made of articles. */
export async function contentCache(root: string): Promise<CacheSettings> {
  return {
    folder: path.join(root, ".waraq", "cache"),
    code: await hashSources(root, CODE, ["package-lock.json"]),
  };
}
