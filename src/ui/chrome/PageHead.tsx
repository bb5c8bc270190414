import type { Head } from "@/publish/head/Head";

/** A page's head; React puts these elements into the document's. */
export function PageHead({ head }: { head: Head }) {
  const { openGraph } = head;
  return (
    <>
      <title>{head.title}</title>
      {/* One element says it to search engines and to those who read Open Graph. */}
      {head.description && (
        <meta name="description" property="og:description" content={head.description} />
      )}
      {!head.indexed && <meta name="robots" content="noindex" />}
      {head.indexed && <link rel="canonical" href={head.canonical} />}
      {head.alternates.map(({ hrefLang, href }) => (
        <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={href} />
      ))}
      {head.feeds.map(({ title, address }) => (
        <link
          key={address}
          rel="alternate"
          type="application/atom+xml"
          title={title}
          href={address}
        />
      ))}
      <meta property="og:type" content={openGraph.type} />
      <meta property="og:title" content={head.title} />
      <meta property="og:url" content={head.canonical} />
      <meta property="og:site_name" content={openGraph.siteName} />
      <meta property="og:locale" content={openGraph.locale} />
      {openGraph.otherLocales.map((locale) => (
        <meta key={locale} property="og:locale:alternate" content={locale} />
      ))}
      {openGraph.image && <meta property="og:image" content={openGraph.image} />}
      {openGraph.published && (
        <meta property="article:published_time" content={openGraph.published} />
      )}
      {head.jsonLd.map((object) => (
        <script
          key={JSON.stringify(object)}
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with every “<” escaped
          dangerouslySetInnerHTML={{ __html: jsonForScript(object) }}
        />
      ))}
    </>
  );
}

/** JSON that can't end the script element that it stands in. */
function jsonForScript(object: object): string {
  return JSON.stringify(object).replaceAll("<", "\\u003c");
}
