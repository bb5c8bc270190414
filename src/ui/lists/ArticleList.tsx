import type { ArticleCard as Card } from "@/publish/lists/ArticleCard";
import { ArticleCard, type CardSize, type HeadingLevel } from "./ArticleCard";
import styles from "./ArticleList.module.css";

interface ArticleListProps {
  readonly articles: readonly Card[];
  readonly headingLevel: HeadingLevel;
  readonly size?: CardSize;
}

/** Articles as cards. */
export function ArticleList({ articles, headingLevel, size = "full" }: ArticleListProps) {
  return (
    <ul className={styles.list}>
      {articles.map((article) => (
        <li key={article.slug}>
          <ArticleCard article={article} headingLevel={headingLevel} size={size} />
        </li>
      ))}
    </ul>
  );
}
