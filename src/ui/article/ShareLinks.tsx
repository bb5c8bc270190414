import { useTranslations } from "next-intl";
import { data } from "@/page/marks";
import type { ArticlePage } from "@/publish/pages/articlePage";
import styles from "./ShareLinks.module.css";

/**
 * Ways to send an article on, none of them through anybody else's site. What
 * needs script stays hidden until the element shows it; in development React
 * may come after the element, and has nothing to object.
 */
export function ShareLinks({ share }: Pick<ArticlePage, "share">) {
  const t = useTranslations("share");
  return (
    <share-links>
      <section className={styles.share} aria-labelledby="site-share">
        <h2 id="site-share">{t("label")}</h2>
        <ul>
          <li hidden suppressHydrationWarning>
            <button type="button" {...data({ share: "system" })}>
              {t("system")}
            </button>
          </li>
          <li hidden suppressHydrationWarning>
            <button type="button" {...data({ share: "copy" })}>
              {t("copy")}
            </button>
          </li>
          <li>
            <a href={mailAddress(share)}>{t("email")}</a>
          </li>
        </ul>
      </section>
    </share-links>
  );
}

/**
 * The address of a new message about an article (RFC 6068). Letters beyond
 * ASCII are left to the browser to encode: an Urdu title would treble in size.
 */
function mailAddress({ title, url }: ArticlePage["share"]): string {
  const value = (text: string) =>
    text.replaceAll(/[\s"#%&+<>?]/g, (character) => encodeURIComponent(character));
  return `mailto:?subject=${value(title)}&body=${value(url)}`;
}
