import { frontPage } from "@/publish/pages/frontPage";
import { FrontView } from "@/ui/pages/FrontView";
import { openSiteAt } from "../site";

export default async function Front({ params }: PageProps<"/[locale]">) {
  return <FrontView page={frontPage(await openSiteAt(params))} />;
}
