import type { ReactNode } from "react";
import type { Locale } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { data } from "@/page/marks";
import { languageAttributes } from "../text/languageAttributes";

interface DocumentProps {
  readonly locale: Locale;
  /** Addresses of the site's scripts. */
  readonly scripts: { readonly elements: string; readonly beforeFirstPaint: string };
  readonly children: ReactNode;
}

/** The document that every page is. */
export function Document({ locale, scripts, children }: DocumentProps) {
  return (
    // A script marks the document before React comes to it in development.
    <html {...languageAttributes(locale)} {...data({ locale })} suppressHydrationWarning>
      <head>
        <link rel="icon" href={addresses.icon()} />
        <link rel="manifest" href={addresses.manifest(locale)} />
        <script src={scripts.beforeFirstPaint} />
        <script type="module" src={scripts.elements} />
      </head>
      <body>{children}</body>
    </html>
  );
}
