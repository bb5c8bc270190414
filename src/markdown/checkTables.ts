import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { type Problem, problem } from "@/core/problems";
import { type Step, startOf } from "./step";

/**
 * Reports rows with more cells than their table's first row, which no page shows, and
 * lines right below a table, which become a row of it.
 */
export const checkTables: Step = (root, { file, text }) => {
  const problems: Problem[] = [];
  visit(root, "table", ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      const extra = row.children.slice(columns);
      if (extra.some((cell) => textOf(cell).trim() !== "")) {
        problems.push(
          problem({
            file,
            at: startOf(extra[0] ?? row),
            rule: "extra-cells",
            cause: `The row has ${row.children.length} cells, but the table’s first row has ${columns}: “${extra.map((cell) => textOf(cell)).join(" | ")}” would not be published.`,
            remedy:
              "Give the first row as many cells, or remove the extra ones. Write “\\|” to show a bar.",
          }),
        );
      }
      const { start, end } = row.position ?? {};
      const source = text.slice(start?.offset ?? 0, end?.offset ?? 0);
      if (columns > 1 && !source.includes("|")) {
        problems.push(
          problem({
            file,
            at: startOf(row),
            rule: "line-below-table",
            severity: "warning",
            cause: `“${excerpt(source)}” directly follows a table, and so becomes a row of it.`,
            remedy: "Put an empty line between the two.",
          }),
        );
      }
    }
  });
  return { root, problems };
};

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
