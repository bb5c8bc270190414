import type { Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { readPreparedLibrary, readPreparedSite } from "@/content/readPrepared";
import { isLocale } from "@/core/languages";
import { Document } from "@/ui/chrome/Document";
import "@/styles/site.css";

/** As wide as the device: that the scale is 1 follows from it. */
export const viewport: Viewport = { width: "device-width", initialScale: undefined };

export const dynamicParams = false;

/** A document for each language of the publication. */
export async function generateStaticParams() {
  const { locales } = await readPreparedLibrary();
  return locales.map((locale) => ({ locale }));
}

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { scripts } = await readPreparedSite();
  return (
    <Document locale={locale} scripts={scripts}>
      {children}
    </Document>
  );
}
