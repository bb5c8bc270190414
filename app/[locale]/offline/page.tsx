import { offlinePage } from "@/publish/pages/offlinePage";
import { OfflineView } from "@/ui/pages/OfflineView";
import { openSiteAt } from "../../site";

export default async function Offline({ params }: PageProps<"/[locale]/offline">) {
  return <OfflineView page={offlinePage(await openSiteAt(params))} />;
}
