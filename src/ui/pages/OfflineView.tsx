import { useTranslations } from "next-intl";
import { Id } from "@/page/marks";
import type { OfflinePageModel } from "@/publish/pages/offlinePage";
import { PageFrame } from "../chrome/PageFrame";
import { SavedArticles } from "../offline/SavedArticles";

/** What stands for pages that aren’t saved while the site can’t be reached: what is, then why. */
export function OfflineView({ page }: { page: OfflinePageModel }) {
  const t = useTranslations("offline");
  return (
    <PageFrame page={page}>
      <h1 id={Id.Saved} tabIndex={-1}>
        {t("title")}
      </h1>
      <SavedArticles always hasHeading={false} />
      <p>{t("text")}</p>
      <p>
        {/* The page stands at the address that was asked for, and so leads to that. */}
        <a href="?">{t("again")}</a>
      </p>
    </PageFrame>
  );
}
