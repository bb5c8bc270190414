import { type Problem, problem } from "@/core/problems";
import type { ArticleFacts } from "../article/makeArticle";
import { pointInYaml } from "../yaml/parseYaml";

/** Checks that no former slug is in use, or another article's former one. */
export function checkSlugs(articles: readonly ArticleFacts[]): Problem[] {
  const problems: Problem[] = [];
  const current = new Set(articles.map(({ slug }) => slug));
  const former = new Map<string, string>();
  for (const { slug, yaml, fields } of articles) {
    fields.formerly?.forEach((old, index) => {
      const owner = current.has(old) ? old : former.get(old);
      if (owner === undefined) {
        former.set(old, slug);
        return;
      }
      if (!yaml) return;
      problems.push(
        problem({
          file: yaml.file,
          at: pointInYaml(yaml, ["formerly", index]),
          rule: "duplicate-slug",
          cause:
            owner === old
              ? `“${old}” is the slug of ${old === slug ? "this article itself" : "another article now"}.`
              : `“${old}” is also a former slug of “${owner}”.`,
          remedy: "Remove it here: an address can lead to only one article.",
        }),
      );
    });
  }
  return problems;
}
