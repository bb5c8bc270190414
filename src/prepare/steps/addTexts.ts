import type { StoredText } from "@/content/threads/storedTexts";
import type { Locale } from "@/core/languages";
import { prepared } from "@/page/prepared";
import type { Preparation } from "./Preparation";

/** Adds the library, and one file for the text of each version. */
export function addTexts({
  files,
  library,
  bodies,
}: Pick<Preparation, "files" | "library" | "bodies">): void {
  files.set(prepared.library.path, prepared.library.format(library));
  for (const kind of ["articles", "pages"] as const) {
    for (const [slug, versions] of Object.entries(bodies[kind])) {
      for (const [locale, { source }] of Object.entries(versions) as [Locale, StoredText][]) {
        files.set(prepared.body(kind, slug, locale).path, source);
      }
    }
  }
}
