import { useTranslations } from "next-intl";
import type { ArchivePage } from "@/publish/pages/archivePage";
import { PageFrame } from "../chrome/PageFrame";
import { ArticleList } from "../lists/ArticleList";
import { Pagination } from "../lists/Pagination";

/** Everything that has been published. */
export function ArchiveView({ page }: { page: ArchivePage }) {
  const t = useTranslations();
  return (
    <PageFrame page={page}>
      <h1>{t("archive.title")}</h1>
      {page.articles.length === 0 ? (
        <p>{t("front.nothing")}</p>
      ) : (
        <ArticleList articles={page.articles} headingLevel={2} />
      )}
      <Pagination pagination={page.pagination} />
    </PageFrame>
  );
}
