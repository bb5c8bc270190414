import { readPreparedLibrary } from "@/content/readPrepared";
import { topicPage } from "@/publish/pages/topicPage";
import { TopicView } from "@/ui/pages/TopicView";
import { nothingAt, openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { topics } = await readPreparedLibrary();
  return segments("topic", Object.keys(topics));
}

export default async function Topic({ params }: PageProps<"/[locale]/topics/[topic]">) {
  const site = await openSiteAt(params);
  const { topic: id } = await params;
  const topic = site.library.topics[id];
  return topic ? <TopicView page={topicPage(site, topic, 1)} /> : nothingAt(id);
}
