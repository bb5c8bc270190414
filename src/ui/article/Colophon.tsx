import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Version } from "@/core/library";
import { useDateText } from "@/i18n/useDateText";
import { MixedText } from "../text/MixedText";
import { Tree } from "../text/Tree";
import { useIsland } from "../text/useIsland";
import styles from "./Colophon.module.css";

interface ColophonProps {
  readonly text: {
    readonly editorsNote?: Version["editorsNote"] | undefined;
    readonly corrections: Version["corrections"];
  };
  /** The language of what the editors say. */
  readonly locale: Locale;
  /** Where another is on the page: what tells this one’s ids apart, and the id of what tells its name apart. */
  readonly apart?: { readonly suffix: string; readonly titleId: string };
}

/** What the editors add below the text: their note, and corrections. */
export function Colophon({ text, locale, apart }: ColophonProps) {
  const t = useTranslations("article");
  const dateText = useDateText();
  const island = useIsland()(locale);
  const { editorsNote, corrections } = text;
  if (!editorsNote && corrections.length === 0) return null;
  const noteId = `site-editors-note${apart?.suffix ?? ""}`;
  const correctionsId = `site-corrections${apart?.suffix ?? ""}`;
  const named = (id: string) => (apart ? `${id} ${apart.titleId}` : id);
  return (
    <footer className={styles.colophon}>
      {editorsNote && (
        <section aria-labelledby={named(noteId)}>
          <h2 id={noteId}>{t("editorsNote")}</h2>
          <div {...island}>
            <Tree nodes={editorsNote} />
          </div>
        </section>
      )}
      {corrections.length > 0 && (
        <section aria-labelledby={named(correctionsId)}>
          <h2 id={correctionsId}>{t("corrections", { count: corrections.length })}</h2>
          {corrections.map(({ date, text }) => (
            <p key={date + text}>
              <time dateTime={date}>{dateText(date)}</time>{" "}
              <span {...island}>
                <MixedText text={text} locale={locale} />
              </span>
            </p>
          ))}
        </section>
      )}
    </footer>
  );
}
