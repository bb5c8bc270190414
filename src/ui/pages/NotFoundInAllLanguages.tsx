import type { Locale } from "@/core/languages";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./LanguageChoiceView.module.css";

interface NotFoundInAllLanguagesProps {
  readonly messages: readonly {
    readonly locale: Locale;
    /** Of the front page. */
    readonly address: string;
    readonly title: string;
    readonly text: string;
    readonly goOn: string;
  }[];
}

/** Says in every language of the site that there is nothing at an address. */
export function NotFoundInAllLanguages({ messages }: NotFoundInAllLanguagesProps) {
  return (
    <>
      <title>{messages.map(({ title }) => title).join(" · ")}</title>
      <meta name="robots" content="noindex" />
      <main className={styles.choice}>
        <h1>404</h1>
        {messages.map(({ locale, address, title, text, goOn }) => (
          <section key={locale} {...languageAttributes(locale)}>
            <h2>{title}</h2>
            <p>{text}</p>
            <p>
              <a href={address}>{goOn}</a>
            </p>
          </section>
        ))}
      </main>
    </>
  );
}
