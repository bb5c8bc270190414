import { useTranslations } from "next-intl";
import { useDateText } from "@/i18n/useDateText";
import type { ArticlePage } from "@/publish/pages/articlePage";
import { TextIn } from "../text/TextIn";
import { Tree } from "../text/Tree";
import { useIsland } from "../text/useIsland";
import styles from "./Colophon.module.css";

/** What the editors add below the text: their note, corrections, and who made the pictures. */
export function Colophon({ page }: { page: ArticlePage }) {
  const t = useTranslations("article");
  const dateText = useDateText();
  const island = useIsland()(page.textLocale);
  const { editorsNote, corrections, credits } = page;
  if (!editorsNote && corrections.length === 0 && credits.length === 0) return null;
  return (
    <footer className={styles.colophon}>
      {editorsNote && (
        <section aria-labelledby="site-editors-note">
          <h2 id="site-editors-note">{t("editorsNote")}</h2>
          <div {...island}>
            <Tree nodes={editorsNote} />
          </div>
        </section>
      )}
      {corrections.length > 0 && (
        <section aria-labelledby="site-corrections">
          <h2 id="site-corrections">{t("corrections", { count: corrections.length })}</h2>
          {corrections.map(({ date, text }) => (
            <p key={date + text}>
              <time dateTime={date}>{dateText(date)}</time> <span {...island}>{text}</span>
            </p>
          ))}
        </section>
      )}
      {credits.length > 0 && (
        <section aria-labelledby="site-credits">
          <h2 id="site-credits">{t("credits")}</h2>
          <ul>
            {credits.map((credit) => (
              <li key={credit.text}>
                <TextIn text={credit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}
