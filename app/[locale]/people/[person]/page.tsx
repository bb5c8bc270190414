import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { personPage } from "@/publish/pages/personPage";
import { PersonView } from "@/ui/pages/PersonView";
import { nothingAt, openSiteAt, segments, stillToRender } from "../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { people } = await readPreparedLibrary();
  const { locale } = params;
  return segments(
    "person",
    await stillToRender(Object.keys(people), (person) => addresses.person(locale, person)),
  );
}

export default async function Person({ params }: PageProps<"/[locale]/people/[person]">) {
  const site = await openSiteAt(params);
  const { person: id } = await params;
  const person = site.library.people[id];
  return person ? <PersonView page={personPage(site, person, 1)} /> : nothingAt(id);
}
