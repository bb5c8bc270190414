import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Instead } from "@/publish/pages/insteadOf";
import { TextIn } from "../text/TextIn";
import styles from "./FallbackNotice.module.css";

interface FallbackNoticeProps {
  readonly of: "article" | "page";
  /** The language of the text that follows. */
  readonly textLocale: Locale;
  /** What there is in the page's language. */
  readonly instead?: Instead | undefined;
}

/** Says, in the page's language, that the text below is not in it, and offers what is. */
export function FallbackNotice({ of, textLocale, instead }: FallbackNoticeProps) {
  const t = useTranslations("fallback");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  return (
    <div className={styles.notice}>
      <p role="note">{t(of, { language: names.of(textLocale) ?? textLocale })}</p>
      {instead && <Offers instead={instead} />}
    </div>
  );
}

function Offers({ instead }: { instead: Instead }) {
  const t = useTranslations();
  const { parts, related, feed } = instead;
  return (
    <nav className={styles.offers} aria-labelledby="site-instead">
      <p id="site-instead">{t("fallback.instead")}</p>
      <ul>
        {parts.map(({ text, address, part }) => (
          <li key={address}>
            <span>{t("series.partShort", { part })}</span>{" "}
            <a href={address}>
              <TextIn text={text} />
            </a>
          </li>
        ))}
        {related.map(({ text, address }) => (
          <li key={address}>
            <a href={address}>
              <TextIn text={text} />
            </a>
          </li>
        ))}
        <li className={styles.feed}>
          <a href={feed}>{t("fallback.feed")}</a>
        </li>
      </ul>
    </nav>
  );
}
