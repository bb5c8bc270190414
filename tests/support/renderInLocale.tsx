import { type RenderResult, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { formattingTag } from "@/core/formattingTag";
import { type Locale, language } from "@/core/languages";
import { loadMessages } from "@/i18n/messages";

/**
 * Draws a component as a page of a language would: with its words, formats and
 * direction. A word that lacks in `messages/` fails the test.
 */
export async function renderInLocale(
  ui: ReactNode,
  locale: Locale,
  digits?: string,
): Promise<RenderResult> {
  document.documentElement.lang = locale;
  document.documentElement.dir = language(locale).direction;
  return render(
    <NextIntlClientProvider
      locale={formattingTag(locale, digits)}
      messages={await loadMessages(locale)}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {ui}
    </NextIntlClientProvider>,
  );
}
