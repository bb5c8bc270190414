import { useTranslations } from "next-intl";
import { language } from "@/core/languages";
import type { LanguageLink } from "@/publish/Page";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./LanguageSwitch.module.css";

/** Links to the same page in the other languages, each in its own. */
export function LanguageSwitch({ languages }: { languages: readonly LanguageLink[] }) {
  const t = useTranslations("site");
  if (languages.length === 0) return null;
  return (
    <language-switch>
      <nav aria-label={t("language")}>
        <ul className={styles.languages}>
          {languages.map(({ locale, address }) => (
            <li key={locale}>
              <a href={address} hrefLang={locale} {...languageAttributes(locale)}>
                {language(locale).readIn}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </language-switch>
  );
}
