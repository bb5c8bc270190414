import { readPreparedLibrary } from "@/content/readPrepared";
import { languageChoice } from "@/publish/pages/languageChoice";
import { LanguageChoiceView } from "@/ui/pages/LanguageChoiceView";

/**
 * What stands at `/` on a host of plain files: it takes the reader to her
 * language, and offers all where there is no script. Waraq's own server
 * answers `/` with a redirect instead.
 */
export default async function Root() {
  return <LanguageChoiceView choice={languageChoice(await readPreparedLibrary())} />;
}
