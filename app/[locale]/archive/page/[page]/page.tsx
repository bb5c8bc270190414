import { readPreparedLibrary } from "@/content/readPrepared";
import { archivePage } from "@/publish/pages/archivePage";
import { ArchiveView } from "@/ui/pages/ArchiveView";
import { openSiteAt, pageNumbers, segments } from "../../../../site";

export async function generateStaticParams() {
  const { articles } = await readPreparedLibrary();
  return segments("page", pageNumbers(Object.keys(articles).length));
}

export default async function ArchiveContinued({
  params,
}: PageProps<"/[locale]/archive/page/[page]">) {
  const { page } = await params;
  return <ArchiveView page={archivePage(await openSiteAt(params), Number(page) || 1)} />;
}
