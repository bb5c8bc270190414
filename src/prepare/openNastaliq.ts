import type { LibraryBuilt } from "@/content/buildLibrary";
import { type Locale, language } from "@/core/languages";
import type { Bodies, Body, Library, Version } from "@/core/library";
import { type AscentOf, openLines } from "@/markdown/openLines";
import { measureAscents } from "./faces/measureAscents";

/**
 * Opens the lines of all running text that is set in Nastaliq: articles, pages
 * and editors' notes (see {@link openLines}).
 *
 * @param root the checkout, in whose packages the typeface is
 * @throws Failure where the package lacks
 */
export async function openNastaliq(content: LibraryBuilt, root: string): Promise<LibraryBuilt> {
  const { library, bodies } = content;
  const texts = [bodies.articles, bodies.pages].flatMap((kind) => Object.values(kind));
  const locales = texts.flatMap((versions) => Object.keys(versions) as Locale[]);
  if (!locales.some(isNastaliq)) return content;
  const ascentOf = await measureAscents(root);
  return {
    ...content,
    library: openNotes(library, ascentOf),
    bodies: openBodies(bodies, ascentOf),
  };
}

function isNastaliq(locale: Locale): boolean {
  return language(locale).typeface === "nastaliq";
}

function openNotes(library: Library, ascentOf: AscentOf): Library {
  const openNote = (version: Version): Version =>
    version.editorsNote && isNastaliq(version.locale)
      ? { ...version, editorsNote: version.editorsNote.map((node) => openLines(node, ascentOf)) }
      : version;
  const articles = mapValues(library.articles, (article) => ({
    ...article,
    versions: mapValues(article.versions, openNote),
  }));
  return { ...library, articles };
}

function openBodies({ articles, pages }: Bodies, ascentOf: AscentOf): Bodies {
  const openBody = (body: Body): Body => ({
    blocks: body.blocks.map((block) => ({ ...block, element: openLines(block.element, ascentOf) })),
    footnotes: body.footnotes.map((note) => ({
      ...note,
      content: note.content.map((node) => openLines(node, ascentOf)),
    })),
  });
  const openVersions = (versions: Readonly<Partial<Record<Locale, Body>>>) =>
    mapValues(versions, (body, locale) => (isNastaliq(locale) ? openBody(body) : body));
  return { articles: mapValues(articles, openVersions), pages: mapValues(pages, openVersions) };
}

/** Changes each value of a record; where none is, none comes. */
function mapValues<Values extends object>(
  values: Values,
  change: (value: NonNullable<Values[keyof Values]>, key: keyof Values) => Values[keyof Values],
): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key as keyof Values)]),
  ) as Values;
}
