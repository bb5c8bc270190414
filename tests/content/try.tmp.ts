import { readdirSync, writeFileSync } from "node:fs";
import { openFixture } from "./openFixture";

const all: Record<string, string[]> = {};
for (const name of readdirSync("tests/fixtures/publications").sort()) {
  const f = await openFixture(name);
  all[name] = [...f.printed];
  console.log("## " + name);
  console.log(f.printed.join("\n"));
}
writeFileSync("/tmp/printed.json", JSON.stringify(all));
