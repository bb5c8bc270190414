import type { ReactNode } from "react";
import type { Locale } from "@/core/languages";
import { languageAttributes } from "../text/languageAttributes";

interface DocumentProps {
  readonly locale: Locale;
  /** Address of the bundle of custom elements. */
  readonly elementsAddress: string;
  readonly children: ReactNode;
}

/** The document that every page is. */
export function Document({ locale, elementsAddress, children }: DocumentProps) {
  return (
    <html {...languageAttributes(locale)}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script type="module" src={elementsAddress} />
      </head>
      <body>{children}</body>
    </html>
  );
}
