import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";
import { inParallel } from "@/core/inParallel";
import { type Random, seededRandom } from "../alignment/seededRandom";
import { makePictures } from "./makePictures";
import {
  type Drawing,
  LOCALES,
  type Locale,
  type Model,
  readModels,
  type Section,
} from "./readModels";

export interface PublicationOptions {
  /** Whether each article joins three whole texts, in both languages. */
  readonly isLong?: boolean;
  /** Whether there are pictures in the articles. */
  readonly hasPictures?: boolean;
}

/** What the articles are made of. */
interface Material {
  readonly count: number;
  readonly isLong: boolean;
  readonly models: readonly Model[];
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly drawings: readonly Drawing[];
  readonly photographs: readonly Drawing[];
}

/** Words of an article: half have fewer than the median, and two of three lie within a spread. */
const WORDS = { least: 300, median: 1100, most: 4500, spread: Math.exp(0.6) };

/** How many texts make up a long article. */
const JOINED = 3;

/** Of so many articles the first ones are a series, of three to six parts: a tenth of all. */
const SERIES_EVERY = 45;

/** Of so many articles, one is in English alone and one in Urdu alone. */
const ALONE_EVERY = 25;

const DAYS = 10 * 365;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const FILES_AT_ONCE = 16;

/**
 * Writes a large publication: the given one, and further articles as a magazine has them. They
 * are made of the sections of the given ones, the same in both languages. Each has sections,
 * length, languages, people, topics and pictures by its number, so that the same count always
 * gives the same publication.
 *
 * @param from the publication whose texts are used
 * @param to an empty folder
 */
export async function makePublication(
  from: string,
  to: string,
  count: number,
  { isLong = false, hasPictures = true }: PublicationOptions = {},
): Promise<void> {
  await cp(from, to, { recursive: true });
  const work = await mkdtemp(path.join(tmpdir(), "waraq-pictures-"));
  try {
    const models = await readModels(from);
    const drawings = hasPictures ? models.flatMap((model) => model.drawings) : [];
    const photographs = await makePictures(drawings, work, isLong ? 0 : photographsFor(count));
    const people = await writePeople(path.join(to, "people.yaml"), count);
    const topics = await writeTopics(path.join(to, "publication.yaml"), count);
    const material = { count, isLong, models, people, topics, drawings, photographs };
    const numbers = Array.from({ length: count }, (_, number) => number);
    await inParallel(numbers, FILES_AT_ONCE, (number) =>
      writeArticle(path.join(to, "articles", slugOf(number)), number, material),
    );
    await writeSeries(path.join(to, "series"), count);
  } finally {
    await rm(work, { recursive: true });
  }
}

export function slugOf(number: number): string {
  return `generated-${number + 1}`;
}

/** Encoding one takes seconds: where there are many articles, several have the same one. */
function photographsFor(count: number): number {
  return Math.min(40, Math.ceil(count / 20));
}

/** Adds one person for every twelve articles, whose names are made of the given names. */
async function writePeople(file: string, count: number): Promise<string[]> {
  const given = parse(await readFile(file, "utf8"));
  const people = Object.values<{ name: Record<Locale, string>; biography: unknown }>(given);
  const part = (locale: Locale, index: number, at: number) =>
    people[index % people.length]?.name[locale].split(" ").at(at) ?? "";
  const added = Array.from({ length: Math.ceil(count / 12) }, (_, number) => {
    const nameIn = (locale: Locale) =>
      `${part(locale, number, 0)} ${part(locale, Math.floor(number / people.length) + number + 1, -1)}`;
    const { biography } = people[number % people.length] ?? {};
    return [`person-${number + 1}`, { name: { en: nameIn("en"), ur: nameIn("ur") }, biography }];
  });
  const all = { ...given, ...Object.fromEntries(added) };
  await writeFile(file, stringify(all, { aliasDuplicateObjects: false }));
  return Object.keys(all);
}

/** Adds topics, each of two of the given ones: twelve in all for a small publication, forty at most. */
async function writeTopics(file: string, count: number): Promise<string[]> {
  const given = parse(await readFile(file, "utf8"));
  const single = Object.entries<Record<Locale, string>>(given.topics);
  const pairs = single.flatMap(([id, name], at) =>
    [...single.slice(at + 1), ...single.slice(0, at)].map(([otherId, other]) => [
      `${id}-and-${otherId}`,
      { en: `${name.en} and ${other.en}`, ur: `${name.ur} اور ${other.ur}` },
    ]),
  );
  const wanted = Math.min(40, 12 + Math.floor(count / 100));
  const topics = Object.fromEntries([...single, ...pairs].slice(0, wanted));
  await writeFile(file, stringify({ ...given, topics }));
  return Object.keys(topics);
}

async function writeSeries(folder: string, count: number): Promise<void> {
  for (let first = 0; first < count; first += SERIES_EVERY) {
    const number = first / SERIES_EVERY + 1;
    const articles = Array.from({ length: 3 + (number % 4) }, (_, part) => first + part);
    if (articles.some((article) => article >= count)) break;
    const series = {
      title: { en: `Series ${number}`, ur: `سلسلہ ${number}` },
      summary: { en: `Essays on one question, ${number}.`, ur: `ایک سوال پر مضامین، ${number}۔` },
      articles: articles.map(slugOf),
    };
    await writeFile(path.join(folder, `generated-${number}.yaml`), stringify(series));
  }
}

async function writeArticle(folder: string, number: number, material: Material): Promise<void> {
  const { count, isLong, models, people, topics } = material;
  const random = seededRandom(number);
  // One to three, each once.
  const some = <T>(next: () => T) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, next)),
  ];
  const locales = localesOf(number, isLong);
  const original = locales.length === 1 ? locales[0] : number % 4 === 3 ? "ur" : "en";
  const [first = models[0], ...others] = isLong ? joined(models, number) : [pick(models, random)];
  if (!first) return;
  const sections = isLong
    ? [first, ...others].flatMap((model) => model.sections)
    : chooseSections(first, models, random);
  const pictures = picturesOf(number, material);
  const settings = {
    original,
    date: new Date(FIRST_DAY + Math.floor((number * DAYS) / count) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    topics: some(() => pick(topics, random)),
    // A few people write much.
    authors: [people[Math.floor(random() ** 2 * people.length)]],
    ...(pictures[0] ? { lead: path.basename(pictures[0].file) } : {}),
    related: some(() => Math.floor(random() * count))
      .filter((other) => other !== number)
      .map(slugOf),
  };
  await mkdir(folder);
  await writeFile(path.join(folder, "article.yaml"), stringify(settings));
  for (const { file } of pictures) await copyFile(file, path.join(folder, path.basename(file)));
  const translators = [pick(people, random)];
  for (const locale of locales) {
    const { title, summary } = first.frontMatter[locale];
    const frontMatter = {
      title: `${title} (${number + 1})`,
      summary,
      ...(locale === original ? {} : { translators }),
      ...(pictures[0] ? { pictures: { [settings.lead ?? ""]: pictures[0].texts[locale] } } : {}),
    };
    const body = bodyOf(sections, locale, locale === original, pictures[1]);
    await writeFile(
      path.join(folder, `${locale}.md`),
      `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}\n`,
    );
  }
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}

function localesOf(number: number, isLong: boolean): readonly Locale[] {
  if (!isLong && number % ALONE_EVERY === 7) return ["en"];
  if (!isLong && number % ALONE_EVERY === 19) return ["ur"];
  return LOCALES;
}

/** Three models, no two the same; each number has others, or the same in another order. */
function joined(models: readonly Model[], number: number): Model[] {
  const left = [...models];
  let rest = number;
  return Array.from({ length: JOINED }, () => {
    const at = rest % left.length;
    rest = Math.floor(rest / left.length);
    return left.splice(at, 1);
  }).flat();
}

/** The beginning of one model, then sections of any, in an order of its own, until it is long enough. */
function chooseSections(first: Model, models: readonly Model[], random: Random): Section[] {
  const wanted = wantedWords(random);
  const left = models.flatMap((model) => model.sections.slice(1));
  const chosen = first.sections.slice(0, 1);
  let words = chosen[0]?.words ?? 0;
  while (left.length > 0) {
    const [next] = left.splice(Math.floor(random() * left.length), 1);
    // The last one may as well be too much as too little.
    if (!next || (words >= WORDS.least && words + next.words / 2 > wanted)) break;
    chosen.push(next);
    words += next.words;
  }
  return chosen;
}

/** A number of words by a log-normal distribution, as lengths of texts have it. */
function wantedWords(random: Random): number {
  const deviation = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const words = WORDS.median * WORDS.spread ** deviation;
  return Math.min(WORDS.most, Math.max(WORDS.least, words));
}

/** Every second article has a picture, of these every third a drawing; some have another one below. */
function picturesOf(number: number, { isLong, drawings, photographs }: Material): Drawing[] {
  const nth = Math.floor(number / 2);
  const of = (all: readonly Drawing[], at: number) => all.slice(at % all.length).slice(0, 1);
  if (isLong) return of(drawings, number);
  if (number % 2 === 1) return [];
  const isDrawing = nth % 3 === 0;
  const first = isDrawing ? of(drawings, nth / 3) : of(photographs, nth);
  return nth % 4 === 0 ? [...first, ...of(photographs, nth + 1)] : first;
}

/**
 * A body of several sections: the notes of each have labels of their own. Headings of an
 * original in Urdu have ids; no translation has any.
 */
function bodyOf(
  sections: readonly Section[],
  locale: Locale,
  isOriginal: boolean,
  picture?: Drawing,
): string {
  const texts = sections.map((section, at) => {
    let heading = 0;
    const text = section[locale].replaceAll(/\[\^([^\]]+)\]/g, `[^$1-${at}]`);
    if (!isOriginal || locale === "en") return text;
    return text.replaceAll(/^##+ .*$/gm, (line) => {
      heading += 1;
      return `${line} {#part-${at}-${heading}}`;
    });
  });
  if (picture) {
    const { alt, caption } = picture.texts[locale];
    const title = caption ? ` "${caption}"` : "";
    texts.splice(1, 0, `![${alt}](${path.basename(picture.file)}${title})`);
  }
  return texts.join("\n\n");
}
