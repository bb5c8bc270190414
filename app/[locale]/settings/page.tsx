import { settingsPage } from "@/publish/pages/settingsPage";
import { SettingsView } from "@/ui/pages/SettingsView";
import { openSiteAt } from "../../site";

export default async function Settings({ params }: PageProps<"/[locale]/settings">) {
  return <SettingsView page={await settingsPage(await openSiteAt(params))} />;
}
