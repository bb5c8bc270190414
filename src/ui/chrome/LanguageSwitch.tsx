import { useTranslations } from "next-intl";
import { language } from "@/core/languages";
import type { PageInLanguage } from "@/publish/Page";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./LanguageSwitch.module.css";

/**
 * Links to the same page in the other languages, each in its own. One to a page whose text is
 * not in that language says so.
 */
export function LanguageSwitch({ languages }: { languages: readonly PageInLanguage[] }) {
  const t = useTranslations("site");
  if (languages.length === 0) return null;
  return (
    <language-switch>
      <nav aria-label={t("language")}>
        <ul className={styles.languages}>
          {languages.map(({ locale, address, isTranslated }) => {
            const { name, pageIn, notIn } = language(locale);
            return (
              <li key={locale}>
                <a
                  href={address}
                  hrefLang={locale}
                  {...languageAttributes(locale)}
                  {...(isTranslated ? { "aria-label": pageIn } : { className: styles.missing })}
                >
                  {isTranslated ? name : notIn}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
    </language-switch>
  );
}
