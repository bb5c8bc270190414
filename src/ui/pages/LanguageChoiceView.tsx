import { language } from "@/core/languages";
import { data } from "@/page/marks";
import type { LanguageChoice } from "@/publish/pages/languageChoice";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import styles from "./LanguageChoiceView.module.css";

/** The publication's languages, each offered in itself. */
export function LanguageChoiceView({ choice }: { choice: LanguageChoice }) {
  const { languages, defaultLocale } = choice;
  return (
    <>
      <title>{[...new Set(languages.map(({ publication }) => publication))].join(" · ")}</title>
      {languages.map(({ locale, address }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={address} />
      ))}
      <language-negotiation {...data({ default: defaultLocale })}>
        <language-switch>
          <main className={styles.choice}>
            <h1>
              {languages.map(({ locale, publication }) => (
                <span key={locale} {...languageAttributes(locale)}>
                  <MixedText text={publication} locale={locale} />
                </span>
              ))}
            </h1>
            <ul>
              {languages.map(({ locale, address, description }) => (
                <li key={locale} {...languageAttributes(locale)}>
                  <p>
                    <MixedText text={description} locale={locale} />
                  </p>
                  <a href={address} hrefLang={locale}>
                    {language(locale).readIn}
                  </a>
                </li>
              ))}
            </ul>
          </main>
        </language-switch>
      </language-negotiation>
    </>
  );
}
