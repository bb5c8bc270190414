import type { Viewport } from "next";
import type { ReactNode } from "react";
import { readPreparedLibrary, readPreparedSite } from "@/content/readPrepared";
import { Document } from "@/ui/chrome/Document";
import "@/styles/site.css";

/** As wide as the device: that the scale is 1 follows from it. */
export const viewport: Viewport = { width: "device-width", initialScale: undefined };

/** The document of the few pages that belong to no language and speak all. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ publication }, { scripts }] = await Promise.all([
    readPreparedLibrary(),
    readPreparedSite(),
  ]);
  return (
    <Document locale={publication.defaultLocale} scripts={scripts}>
      {children}
    </Document>
  );
}
