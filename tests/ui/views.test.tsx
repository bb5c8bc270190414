// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { archivePage } from "@/publish/pages/archivePage";
import { frontPage } from "@/publish/pages/frontPage";
import { languageChoice } from "@/publish/pages/languageChoice";
import { notFoundPage } from "@/publish/pages/notFoundPage";
import { personPage } from "@/publish/pages/personPage";
import { seriesPage } from "@/publish/pages/seriesPage";
import { staticPage } from "@/publish/pages/staticPage";
import { topicPage } from "@/publish/pages/topicPage";
import { Pagination } from "@/ui/lists/Pagination";
import { ArchiveView } from "@/ui/pages/ArchiveView";
import { FrontView } from "@/ui/pages/FrontView";
import { LanguageChoiceView } from "@/ui/pages/LanguageChoiceView";
import { NotFoundView } from "@/ui/pages/NotFoundView";
import { PersonView } from "@/ui/pages/PersonView";
import { SeriesView } from "@/ui/pages/SeriesView";
import { StaticPageView } from "@/ui/pages/StaticPageView";
import { TopicView } from "@/ui/pages/TopicView";
import { makeBody, makeLibrary } from "../support/makeLibrary";
import { makeSite } from "../support/makeSite";
import { renderInLocale } from "../support/renderInLocale";

const { library } = makeLibrary();
const rivers = library.series.rivers as NonNullable<typeof library.series.rivers>;
const land = library.topics.land as NonNullable<typeof library.topics.land>;
const amina = library.people["amina-siddiqui"] as NonNullable<(typeof library.people)[string]>;
const about = library.pages.about as NonNullable<typeof library.pages.about>;

describe.each([
  {
    locale: "en",
    newest: "Latest",
    rivers: "Rivers",
    archive: "Archive",
    land: "Land",
    amina: "Amina Siddiqui",
    biography: "Amina writes about rivers.",
    translations: "Translations",
    about: "About",
    notFound: "Page not found",
    part: "Part 3",
    begin: "Begin with part 1",
    toOther: "اردو میں کھولیں",
  },
  {
    locale: "ur",
    newest: "تازہ تحریریں",
    rivers: "دریا",
    archive: "تمام تحریریں",
    land: "زمین",
    amina: "آمنہ صدیقی",
    biography: "آمنہ دریاؤں پر لکھتی ہیں۔",
    translations: "تراجم",
    about: "تعارف",
    notFound: "یہ صفحہ موجود نہیں",
    part: "حصہ 3",
    begin: "پہلے حصے سے شروع کریں",
    toOther: "This page in English",
  },
] as const)("in “$locale”", (words) => {
  const { locale } = words;
  const other = locale === "en" ? "ur" : "en";

  test("the front page shows the newest and the series", async () => {
    await renderInLocale(<FrontView page={frontPage(await makeSite(locale))} />, locale);
    const newest = within(screen.getByRole("region", { name: words.newest }));
    expect(newest.getAllByRole("article")).toHaveLength(5);
    expect(screen.getByRole("link", { name: words.rivers })).toHaveAttribute(
      "href",
      `/${locale}/series/rivers/`,
    );
    expect(screen.getByRole("link", { name: words.toOther })).toHaveAttribute("href", `/${other}/`);
  });

  test("a series shows every part, with what it can be read in", async () => {
    const page = seriesPage(await makeSite(locale), rivers);
    await renderInLocale(<SeriesView page={page} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.rivers })).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(4);
    const third = within(screen.getByText(words.part).closest("li") as HTMLElement);
    const title = within(third.getByRole("heading"));
    expect(title.getByRole("link")).toHaveAttribute("href", `/${locale}/articles/rivers-three/`);
    const inUrdu = third.getByRole("link", { name: "اردو" });
    expect(inUrdu).toHaveAttribute("href", "/ur/articles/rivers-three/");
    expect(inUrdu).toHaveAttribute("lang", "ur");
    expect(third.queryByText("English")).toBeNull();
    expect(screen.getByRole("link", { name: words.begin })).toHaveAttribute(
      "href",
      `/${locale}/articles/rivers-one/`,
    );
  });

  test("a topic shows its articles", async () => {
    const page = topicPage(await makeSite(locale), land, 1);
    await renderInLocale(<TopicView page={page} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.land })).toBeVisible();
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });

  test("a person’s page shows who they are and what they did", async () => {
    const page = personPage(await makeSite(locale), amina, 1);
    await renderInLocale(<PersonView page={page} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.amina })).toBeVisible();
    expect(screen.getByText(words.biography)).toBeVisible();
    expect(screen.getByRole("region", { name: words.translations })).toBeVisible();
  });

  test("the archive shows everything", async () => {
    await renderInLocale(<ArchiveView page={archivePage(await makeSite(locale), 1)} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.archive })).toBeVisible();
    expect(screen.getAllByRole("article")).toHaveLength(5);
  });

  test("a static page shows its text", async () => {
    const page = staticPage(await makeSite(locale), about, makeBody(locale));
    await renderInLocale(<StaticPageView page={page} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.about })).toBeVisible();
    expect(screen.queryByRole("note")).toBeNull();
  });

  test("the not-found page links to the front page", async () => {
    await renderInLocale(<NotFoundView page={notFoundPage(await makeSite(locale))} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: words.notFound })).toBeVisible();
    expect(within(screen.getByRole("main")).getByRole("link")).toHaveAttribute(
      "href",
      `/${locale}/`,
    );
  });
});

describe("the choice of language", () => {
  test("names each language in that language", async () => {
    await renderInLocale(<LanguageChoiceView choice={languageChoice(library)} />, "en");
    expect(screen.getByRole("link", { name: "Read in English" })).toHaveAttribute("href", "/en/");
    const urdu = screen.getByRole("link", { name: "اردو میں پڑھیں" });
    expect(urdu).toHaveAttribute("href", "/ur/");
    expect(urdu.closest("li")).toHaveAttribute("dir", "rtl");
  });
});

describe("Pagination", () => {
  test("shows the current page, in the digits that the publication sets", async () => {
    const pagination = { page: 2, pages: 3, newer: "/ur/archive/", older: "/ur/archive/page/3/" };
    await renderInLocale(<Pagination pagination={pagination} />, "ur", "arabext");
    expect(screen.getByRole("navigation")).toHaveTextContent("۳ میں سے صفحہ ۲");
    expect(screen.getByRole("link", { name: "ان سے پرانی تحریریں" })).toHaveAttribute(
      "rel",
      "next",
    );
  });
});
