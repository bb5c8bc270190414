import type { ReactNode } from "react";
import { type Locale, language } from "@/core/languages";
import { data, Id } from "@/page/marks";
import type { Page } from "@/publish/Page";
import { PageHead } from "./PageHead";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader } from "./SiteHeader";
import { SkipLink } from "./SkipLink";

interface PageFrameProps {
  readonly page: Page;
  /** The language of the text that the page is for, where that is another than the page's. */
  readonly textLocale?: Locale;
  /** What can be done with the page. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What every page stands in: head, header, main and footer. */
export function PageFrame({ page, textLocale = page.locale, tools, children }: PageFrameProps) {
  const { typeface } = language(textLocale);
  const isOther = typeface !== language(page.locale).typeface;
  return (
    <>
      <PageHead head={page.head} />
      <SkipLink />
      <SiteHeader chrome={page.chrome} tools={tools} />
      <main
        id={Id.Text}
        tabIndex={-1}
        {...data({ "text-typeface": isOther ? typeface : undefined })}
      >
        {children}
      </main>
      <SiteFooter chrome={page.chrome} />
    </>
  );
}
