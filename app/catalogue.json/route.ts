import { readPreparedLibrary } from "@/content/readPrepared";
import { catalogue } from "@/publish/catalogue";

export const dynamic = "force-static";

export async function GET() {
  return Response.json(catalogue(await readPreparedLibrary()));
}
