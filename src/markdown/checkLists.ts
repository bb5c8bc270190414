import type { List } from "mdast";
import { visit } from "unist-util-visit";
import { type Problem, problem } from "@/core/problems";
import { type Step, startOf } from "./step";

/**
 * Reports lists whose numbers don't go on as they are published: lists count by ones from
 * their first number, so that any other number that was written is lost. The same number
 * for every item is a way to write a list.
 */
export const checkLists: Step = (root, { file, text }) => {
  const problems: Problem[] = [];
  visit(root, "list", (list) => {
    for (const { written, shown, index } of jumps(list, text)) {
      problems.push(
        problem({
          file,
          at: startOf(list.children[index] ?? list),
          rule: "list-number",
          severity: "warning",
          cause: `The item is numbered ${written}, but would be published as ${shown}: a list counts up from its first number.`,
          remedy:
            "Number the items in order. If a sentence begins with a number, write a backslash after the number: “1986\\. ”.",
        }),
      );
    }
  });
  return { root, problems };
};

/** The items whose numbers don't follow on those before them. */
function jumps({ ordered, start, children }: List, text: string) {
  if (!ordered) return [];
  const numbers = children.map(({ position }) => {
    const at = position?.start.offset ?? 0;
    return Number(/^\s*(\d{1,9})/.exec(text.slice(at, at + 20))?.[1] ?? Number.NaN);
  });
  if (numbers.every((number) => number === numbers[0])) return [];
  const first = start ?? 1;
  let ahead = 0;
  return numbers.flatMap((written, index) => {
    const shown = first + index;
    if (Number.isNaN(written) || written - shown === ahead) return [];
    ahead = written - shown;
    return ahead === 0 ? [] : [{ written, shown, index }];
  });
}
