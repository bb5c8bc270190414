/**
 * As Docusaurus's own starter has it, with its blog, which is made for articles with dates, and
 * without the manual beside it. Files are read as Markdown, as their names say.
 */
export default {
  title: "Doab",
  url: "https://doab.example",
  baseUrl: "/",
  future: { v4: true },
  markdown: { format: "detect" },
  i18n: {
    defaultLocale: "en",
    locales: ["en", "ur"],
    localeConfigs: {
      en: { label: "English" },
      ur: { label: "اردو", direction: "rtl", htmlLang: "ur" },
    },
  },
  presets: [
    [
      "classic",
      {
        docs: false,
        blog: {
          routeBasePath: "/",
          showReadingTime: true,
          feedOptions: { type: ["rss", "atom"], xslt: true },
        },
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: "Doab", items: [{ type: "localeDropdown", position: "right" }] },
  },
};
