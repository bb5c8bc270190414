import { archivePage } from "@/publish/pages/archivePage";
import { ArchiveView } from "@/ui/pages/ArchiveView";
import { openSiteAt } from "../../site";

export default async function Archive({ params }: PageProps<"/[locale]/archive">) {
  return <ArchiveView page={archivePage(await openSiteAt(params), 1)} />;
}
