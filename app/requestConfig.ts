import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { readPreparedLibrary } from "@/content/readPrepared";
import { formattingTag } from "@/core/formattingTag";
import { isLocale } from "@/core/languages";
import { loadMessages } from "@/i18n/messages";

/** Gives components the words and formats of the language in the address. */
export default getRequestConfig(async () => {
  const locale = await rootLocale();
  if (!locale || !isLocale(locale)) throw new Error(`“${locale}” is not a language of this site.`);
  const { publication } = await readPreparedLibrary();
  return {
    locale: formattingTag(locale, publication.digits[locale]),
    messages: await loadMessages(locale),
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  };
});
