import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of its own for whatever a test makes. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), "waraq-e2e-"));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
