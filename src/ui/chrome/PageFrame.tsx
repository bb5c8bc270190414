import type { ReactNode } from "react";
import type { Page } from "@/publish/Page";
import { PageHead } from "./PageHead";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader } from "./SiteHeader";
import { SkipLink } from "./SkipLink";

/** What every page stands in: head, header, main and footer. */
export function PageFrame({ page, children }: { page: Page; children: ReactNode }) {
  return (
    <>
      <PageHead head={page.head} />
      <SkipLink />
      <SiteHeader chrome={page.chrome} />
      <main id="site-text" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter chrome={page.chrome} />
    </>
  );
}
