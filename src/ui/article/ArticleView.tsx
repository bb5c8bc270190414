import type { ArticlePage } from "@/publish/pages/articlePage";
import { PageFrame } from "../chrome/PageFrame";
import { SaveOffline } from "../offline/SaveOffline";
import { SeriesNavigation } from "../series/SeriesNavigation";
import { ArticleHeader } from "./ArticleHeader";
import styles from "./ArticleView.module.css";
import { BookmarkButton } from "./BookmarkButton";
import { Contents } from "./Contents";
import { Corrections } from "./Corrections";
import { EditorsNote } from "./EditorsNote";
import { FallbackNotice } from "./FallbackNotice";
import { LeadFigure } from "./LeadFigure";
import { PrintedLinks } from "./PrintedLinks";
import { Prose } from "./Prose";
import { RelatedArticles } from "./RelatedArticles";
import { ShareLinks } from "./ShareLinks";

/** An article, whole, with what leads on from it. */
export function ArticleView({ page }: { page: ArticlePage }) {
  const { body, textLocale } = page;
  return (
    <PageFrame
      page={page}
      textLocale={textLocale}
      tools={
        <BookmarkButton slug={page.slug} textLocale={page.isFallback ? textLocale : undefined} />
      }
    >
      {page.isFallback && <FallbackNotice of="article" textLocale={textLocale} />}
      <article className={styles.article}>
        <ArticleHeader page={page} />
        {page.lead && <LeadFigure lead={page.lead} locale={textLocale} />}
        <Contents entries={page.contents} locale={textLocale} />
        <div className={styles.text}>
          <Prose
            body={body}
            locale={textLocale}
            versions={page.versions}
            before={<EditorsNote note={page.editorsNote} locale={textLocale} />}
            after={<Corrections corrections={page.corrections} locale={textLocale} />}
          />
          <PrintedLinks links={page.printedLinks} locale={textLocale} />
          <ShareLinks share={page.share} />
          <SaveOffline slug={page.slug} />
        </div>
      </article>
      {page.series && <SeriesNavigation series={page.series} />}
      <RelatedArticles articles={page.related} />
    </PageFrame>
  );
}
