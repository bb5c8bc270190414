import type { ArticlePage } from "@/publish/pages/articlePage";
import { PageFrame } from "../chrome/PageFrame";
import { SeriesNavigation } from "../series/SeriesNavigation";
import { ArticleHeader } from "./ArticleHeader";
import { Colophon } from "./Colophon";
import { Contents } from "./Contents";
import { FallbackNotice } from "./FallbackNotice";
import { LeadFigure } from "./LeadFigure";
import { Notes } from "./Notes";
import { Prose } from "./Prose";
import { RelatedArticles } from "./RelatedArticles";
import { ShareLinks } from "./ShareLinks";

/** An article, whole, with what leads on from it. */
export function ArticleView({ page }: { page: ArticlePage }) {
  const { body, textLocale } = page;
  return (
    <PageFrame page={page}>
      {page.isFallback && <FallbackNotice of="article" textLocale={textLocale} />}
      <article>
        <ArticleHeader page={page} />
        {page.lead && <LeadFigure lead={page.lead} locale={textLocale} />}
        <Contents entries={page.contents} locale={textLocale} />
        <Prose body={body} locale={textLocale} />
        <Notes footnotes={body.footnotes} locale={textLocale} />
        <Colophon page={page} />
      </article>
      <ShareLinks share={page.share} />
      {page.series && <SeriesNavigation series={page.series} />}
      <RelatedArticles articles={page.related} />
    </PageFrame>
  );
}
