/** What a thread of these tests can be asked for. */
export type ThreadTask =
  | { readonly kind: "double"; readonly number: number }
  | { readonly kind: "fail" | "fill" | "endless" };

export default function work(task: ThreadTask): number {
  if (task.kind === "double") return task.number * 2;
  if (task.kind === "fail") throw new Error("The river is dry.");
  const all: number[][] = [];
  for (let count = 0; ; count += 1) {
    if (task.kind === "fill") all.push(Array.from({ length: 100_000 }, () => count));
  }
}
