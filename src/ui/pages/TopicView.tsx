import { useTranslations } from "next-intl";
import type { TopicPage } from "@/publish/pages/topicPage";
import { PageFrame } from "../chrome/PageFrame";
import { ArticleList } from "../lists/ArticleList";
import { Pagination } from "../lists/Pagination";
import { TextIn } from "../text/TextIn";
import styles from "./TopicView.module.css";

/** The articles on a topic. */
export function TopicView({ page }: { page: TopicPage }) {
  const t = useTranslations("topic");
  return (
    <PageFrame page={page}>
      <header className={styles.header}>
        <p className={styles.label}>{t("label")}</p>
        <h1>
          <TextIn text={page.name} />
        </h1>
      </header>
      {page.articles.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <ArticleList articles={page.articles} headingLevel={2} />
      )}
      <Pagination pagination={page.pagination} />
    </PageFrame>
  );
}
