import { readPreparedLibrary } from "@/content/readPrepared";
import { languageChoice } from "@/publish/pages/languageChoice";
import { NotFoundInAllLanguages } from "@/ui/pages/NotFoundInAllLanguages";
import { openPreparedSite } from "../../site";

/** The press puts it where hosts of plain files look for it: `/404.html`. */
export default async function NotFound() {
  const choice = languageChoice(await readPreparedLibrary());
  const messages = await Promise.all(
    choice.languages.map(async (language) => {
      const { t } = await openPreparedSite(language.locale);
      return {
        ...language,
        title: t("notFound.title"),
        text: t("notFound.text"),
        goOn: t("notFound.goOn"),
      };
    }),
  );
  return <NotFoundInAllLanguages messages={messages} />;
}
