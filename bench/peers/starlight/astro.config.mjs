import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

/**
 * As Starlight's own starter has it, its search included, but with two languages and no list of
 * all articles at the side of each page, which would grow with their number.
 */
export default defineConfig({
  site: "https://doab.example",
  integrations: [
    starlight({
      title: { en: "Doab", ur: "دوآب" },
      defaultLocale: "en",
      locales: {
        en: { label: "English", lang: "en" },
        ur: { label: "اردو", lang: "ur", dir: "rtl" },
      },
      sidebar: [{ label: "Doab", link: "/" }],
    }),
  ],
});
