import { useFormatter } from "next-intl";
import type { TextLink } from "@/publish/Page";
import { TextIn } from "../text/TextIn";
import styles from "./ArticleHeader.module.css";

/** Who wrote or translated an article: a word, and linked names. */
export function NamesLine({ label, people }: { label: string; people: readonly TextLink[] }) {
  const format = useFormatter();
  if (people.length === 0) return null;
  return (
    <p className={styles.names}>
      <span>{label}</span>{" "}
      {format.list(
        people.map(({ text, address }) => (
          <a key={address} href={address}>
            <TextIn text={text} />
          </a>
        )),
      )}
    </p>
  );
}
