import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { archivePage } from "@/publish/pages/archivePage";
import { ArchiveView } from "@/ui/pages/ArchiveView";
import { openSiteAt, pageNumbers, segments, stillToRender } from "../../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { articles } = await readPreparedLibrary();
  const numbers = pageNumbers(Object.keys(articles).length);
  return segments(
    "page",
    await stillToRender(numbers, (page) => addresses.archive(params.locale, Number(page))),
  );
}

export default async function ArchiveContinued({
  params,
}: PageProps<"/[locale]/archive/page/[page]">) {
  const { page } = await params;
  return <ArchiveView page={archivePage(await openSiteAt(params), Number(page) || 1)} />;
}
