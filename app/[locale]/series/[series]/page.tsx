import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { seriesPage } from "@/publish/pages/seriesPage";
import { SeriesView } from "@/ui/pages/SeriesView";
import { nothingAt, openSiteAt, segments, stillToRender } from "../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { series } = await readPreparedLibrary();
  const { locale } = params;
  return segments(
    "series",
    await stillToRender(Object.keys(series), (id) => addresses.series(locale, id)),
  );
}

export default async function Series({ params }: PageProps<"/[locale]/series/[series]">) {
  const site = await openSiteAt(params);
  const { series: id } = await params;
  const series = site.library.series[id];
  return series ? <SeriesView page={seriesPage(site, series)} /> : nothingAt(id);
}
