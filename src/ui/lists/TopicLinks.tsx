import type { TextLink } from "@/publish/Page";
import { TextIn } from "../text/TextIn";
import styles from "./TopicLinks.module.css";

interface TopicLinksProps {
  readonly topics: readonly TextLink[];
  /** What the list is, where no heading says so. */
  readonly label?: string;
}

/** Links to topics, in a row. */
export function TopicLinks({ topics, label }: TopicLinksProps) {
  return (
    <ul className={styles.topics} aria-label={label}>
      {topics.map(({ text, address }) => (
        <li key={address}>
          <a href={address}>
            <TextIn text={text} />
          </a>
        </li>
      ))}
    </ul>
  );
}
