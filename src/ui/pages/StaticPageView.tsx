import type { StaticPageModel } from "@/publish/pages/staticPage";
import { FallbackNotice } from "../article/FallbackNotice";
import { PrintedLinks } from "../article/PrintedLinks";
import { Prose } from "../article/Prose";
import { PageFrame } from "../chrome/PageFrame";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";

/** A page that is no article: about, privacy… */
export function StaticPageView({ page }: { page: StaticPageModel }) {
  const island = useLanguageAttributes()(page.textLocale);
  return (
    <PageFrame page={page} textLocale={page.textLocale}>
      {page.isFallback && <FallbackNotice of="page" textLocale={page.textLocale} />}
      <h1 {...island}>
        <MixedText text={page.title} locale={page.textLocale} />
      </h1>
      <Prose body={page.body} locale={page.textLocale} />
      <PrintedLinks links={page.printedLinks} locale={page.textLocale} />
    </PageFrame>
  );
}
