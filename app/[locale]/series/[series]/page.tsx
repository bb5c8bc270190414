import { readPreparedLibrary } from "@/content/readPrepared";
import { seriesPage } from "@/publish/pages/seriesPage";
import { SeriesView } from "@/ui/pages/SeriesView";
import { nothingAt, openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { series } = await readPreparedLibrary();
  return segments("series", Object.keys(series));
}

export default async function Series({ params }: PageProps<"/[locale]/series/[series]">) {
  const site = await openSiteAt(params);
  const { series: id } = await params;
  const series = site.library.series[id];
  return series ? <SeriesView page={seriesPage(site, series)} /> : nothingAt(id);
}
