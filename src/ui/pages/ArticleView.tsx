import type { ArticlePage } from "@/publish/pages/articlePage";
import { ArticleHeader } from "../article/ArticleHeader";
import { BookmarkButton } from "../article/BookmarkButton";
import { Contents } from "../article/Contents";
import { Corrections } from "../article/Corrections";
import { EditorsNote } from "../article/EditorsNote";
import { FallbackNotice } from "../article/FallbackNotice";
import { LeadFigure } from "../article/LeadFigure";
import { PrintedLinks } from "../article/PrintedLinks";
import { Prose } from "../article/Prose";
import { RelatedArticles } from "../article/RelatedArticles";
import { ShareLinks } from "../article/ShareLinks";
import { PageFrame } from "../chrome/PageFrame";
import { SaveOffline } from "../offline/SaveOffline";
import { NextPart } from "../series/NextPart";
import { SeriesNavigation } from "../series/SeriesNavigation";
import styles from "./ArticleView.module.css";

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
      {page.isFallback && (
        <FallbackNotice of="article" textLocale={textLocale} instead={page.instead} />
      )}
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
          {page.series?.next && <NextPart part={page.series.next} />}
          <ShareLinks share={page.share} />
          <SaveOffline slug={page.slug} />
        </div>
      </article>
      {page.series && <SeriesNavigation series={page.series} />}
      <RelatedArticles articles={page.related} />
    </PageFrame>
  );
}
