import { readPreparedLibrary } from "@/content/readPrepared";
import { personPage } from "@/publish/pages/personPage";
import { PersonView } from "@/ui/pages/PersonView";
import { nothingAt, openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { people } = await readPreparedLibrary();
  return segments("person", Object.keys(people));
}

export default async function Person({ params }: PageProps<"/[locale]/people/[person]">) {
  const site = await openSiteAt(params);
  const { person: id } = await params;
  const person = site.library.people[id];
  return person ? <PersonView page={personPage(site, person, 1)} /> : nothingAt(id);
}
