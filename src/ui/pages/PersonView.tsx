import { useTranslations } from "next-intl";
import type { PersonPage } from "@/publish/pages/personPage";
import { PageFrame } from "../chrome/PageFrame";
import { ArticleList } from "../lists/ArticleList";
import { Pagination } from "../lists/Pagination";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";

/** Who a person is, and what they wrote and translated. */
export function PersonView({ page }: { page: PersonPage }) {
  const t = useTranslations("person");
  const island = useLanguageAttributes();
  const { name, biography, written, translated } = page;
  return (
    <PageFrame page={page}>
      <h1>
        <TextIn text={name} />
      </h1>
      {biography && (
        <p {...island(biography.locale)}>
          <MixedText {...biography} />
        </p>
      )}
      {written.length > 0 && (
        <section aria-labelledby="site-written">
          <h2 id="site-written">{t("written")}</h2>
          <ArticleList articles={written} headingLevel={3} />
        </section>
      )}
      {translated.length > 0 && (
        <section aria-labelledby="site-translated">
          <h2 id="site-translated">{t("translated")}</h2>
          <ArticleList articles={translated} headingLevel={3} />
        </section>
      )}
      {written.length + translated.length === 0 && <p>{t("nothing")}</p>}
      <Pagination pagination={page.pagination} />
    </PageFrame>
  );
}
