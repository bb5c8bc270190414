import type { ArticleCard as Card } from "@/publish/lists/ArticleCard";
import { ArticleCard, type HeadingLevel } from "./ArticleCard";
import styles from "./ArticleList.module.css";

interface ArticleListProps {
  readonly articles: readonly Card[];
  readonly headingLevel: HeadingLevel;
}

/** Articles as cards. */
export function ArticleList({ articles, headingLevel }: ArticleListProps) {
  return (
    <ul className={styles.list}>
      {articles.map((article) => (
        <li key={article.slug}>
          <ArticleCard article={article} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}
