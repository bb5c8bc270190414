import { type Problem, problem } from "@/core/problems";
import type { ArticleFacts } from "../article/makeArticle";
import { type Path, pointInYaml, type YamlSource } from "../yaml/parseYaml";

/**
 * Reports dates in the future. What is published follows from the files alone, and never
 * from the clock: an article is published with the next build, whatever its date.
 *
 * @param today the latest day that it is anywhere, `YYYY-MM-DD`
 */
export function checkDates(article: ArticleFacts, today: string): Problem[] {
  const problems: Problem[] = [];
  const check = (yaml: YamlSource | undefined, path: Path, date: string | undefined) => {
    if (!yaml || date === undefined || date <= today) return;
    problems.push(
      problem({
        file: yaml.file,
        at: pointInYaml(yaml, path),
        rule: "future-date",
        severity: "warning",
        cause: `The date ${date} is in the future, but this is published with the next build.`,
        remedy: "Correct the date, or write “draft: true” into the version until then.",
      }),
    );
  };
  if (article.state !== "draft") check(article.yaml, ["date"], article.fields.date);
  for (const { yaml, fields } of article.versions) {
    fields.corrections?.forEach(({ date }, index) => {
      check(yaml, ["corrections", index, "date"], date);
    });
  }
  return problems;
}
