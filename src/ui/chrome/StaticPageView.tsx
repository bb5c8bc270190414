import type { StaticPageModel } from "@/publish/pages/staticPage";
import { FallbackNotice } from "../article/FallbackNotice";
import { Notes } from "../article/Notes";
import { Prose } from "../article/Prose";
import { useIsland } from "../text/useIsland";
import { PageFrame } from "./PageFrame";

/** A page that is no article: about, privacy… */
export function StaticPageView({ page }: { page: StaticPageModel }) {
  const island = useIsland()(page.textLocale);
  return (
    <PageFrame page={page}>
      {page.isFallback && <FallbackNotice of="page" textLocale={page.textLocale} />}
      <h1 {...island}>{page.title}</h1>
      <Prose body={page.body} locale={page.textLocale} />
      <Notes footnotes={page.body.footnotes} locale={page.textLocale} />
    </PageFrame>
  );
}
