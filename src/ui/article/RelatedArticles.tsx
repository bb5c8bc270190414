import { useTranslations } from "next-intl";
import { Id } from "@/page/marks";
import type { ArticleCard as Card } from "@/publish/lists/ArticleCard";
import { ArticleList } from "../lists/ArticleList";

/** Articles to go on with. */
export function RelatedArticles({ articles }: { articles: readonly Card[] }) {
  const t = useTranslations("article");
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={Id.Related}>
      <h2 id={Id.Related}>{t("related")}</h2>
      <ArticleList articles={articles} headingLevel={3} size="brief" />
    </section>
  );
}
