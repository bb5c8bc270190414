import { stringify } from "yaml";
import { LOCALES, type Locale } from "../build/readModels";

/** A version of an article in plain Markdown. */
export interface PlainText {
  readonly slug: string;
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly body: string;
}

/** A file of a peer's, by its path in the peer's folder. */
export interface PeerFile {
  readonly file: string;
  readonly text: string;
}

/** Another tool that makes a site of the same words. */
export interface Peer {
  /** Its folder beside this file, which holds what its own starter would. */
  readonly name: string;
  /** The program, in the peer's folder or on the PATH, and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** What keeps it from asking for anything on the network. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder of the result. */
  readonly result: string;
  readonly write: (text: PlainText) => PeerFile;
  /** Files that do not depend on the articles. */
  readonly others: readonly PeerFile[];
}

const NAMES: Readonly<Record<Locale, string>> = { en: "Doab", ur: "دوآب" };

export const PEERS: readonly Peer[] = [
  {
    name: "hugo",
    command: ["hugo"],
    env: {},
    result: "public",
    write: ({ slug, locale, title, summary, date, body }) => ({
      file: `content/${locale}/articles/${slug}.md`,
      text: withFrontMatter({ title, description: summary, date }, body),
    }),
    others: LOCALES.map((locale) => ({
      file: `content/${locale}/_index.md`,
      text: withFrontMatter({ title: NAMES[locale] }, ""),
    })),
  },
  {
    name: "starlight",
    command: ["node_modules/.bin/node", "node_modules/astro/bin/astro.mjs", "build"],
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
    result: "dist",
    write: ({ slug, locale, title, summary, date, body }) => ({
      file: `src/content/docs/${locale}/articles/${slug}.md`,
      text: withFrontMatter({ title, description: summary, lastUpdated: new Date(date) }, body),
    }),
    others: LOCALES.map((locale) => ({
      file: `src/content/docs/${locale}/index.md`,
      text: withFrontMatter({ title: NAMES[locale] }, ""),
    })),
  },
  {
    name: "docusaurus",
    command: [process.execPath, "node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"],
    env: { NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" },
    result: "build",
    write: ({ slug, locale, title, summary, date, body }) => {
      const folder = locale === "en" ? "blog" : `i18n/${locale}/docusaurus-plugin-content-blog`;
      // Lists show what is above this mark.
      const marked = body.replace("\n\n", "\n\n<!-- truncate -->\n\n");
      return {
        file: `${folder}/${slug}.md`,
        text: withFrontMatter({ slug, title, description: summary, date: new Date(date) }, marked),
      };
    },
    others: [],
  },
];

function withFrontMatter(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;
}
