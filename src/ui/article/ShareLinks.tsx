import { useTranslations } from "next-intl";
import type { ArticlePage } from "@/publish/pages/articlePage";
import styles from "./ShareLinks.module.css";

/**
 * Ways to send an article on, none of them through anybody else's site. What
 * needs script stays hidden until the element shows it.
 */
export function ShareLinks({ share }: Pick<ArticlePage, "share">) {
  const t = useTranslations("share");
  const mail = `mailto:?subject=${encodeURIComponent(share.title)}&body=${encodeURIComponent(share.url)}`;
  return (
    <share-links>
      <section className={styles.share} aria-labelledby="share">
        <h2 id="share">{t("label")}</h2>
        <ul>
          <li hidden>
            <button type="button" data-share="system">
              {t("system")}
            </button>
          </li>
          <li hidden>
            <button type="button" data-share="copy">
              {t("copy")}
            </button>{" "}
            <span role="status" data-copied={t("copied")} />
          </li>
          <li>
            <a href={mail}>{t("email")}</a>
          </li>
        </ul>
      </section>
    </share-links>
  );
}
