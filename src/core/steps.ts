/** A step: it gets what is known before it, and returns what it adds, by name, or nothing. */
export type Step = (known: never) => unknown;

type Steps = readonly Step[];

type Needs<One extends Step> =
  Parameters<One> extends [infer Known, ...unknown[]] ? Known : unknown;

type Added<One extends Step> =
  Awaited<ReturnType<One>> extends infer Result
    ? Result extends object
      ? Result
      : unknown
    : never;

/** What a step in the wrong place would have to be: the compiler’s message names the facts. */
interface ComesTooEarly<Missing> {
  readonly "needs what no earlier step returns": Missing;
}

interface MakesAgain<Twice> {
  readonly "returns again what an earlier step returned": Twice;
}

/**
 * The steps, if each of them stands behind those that make what it needs, and makes nothing
 * that was made before it; else a type that no list of steps has.
 */
type InOrder<Known, List extends Steps> = List extends readonly [
  infer First extends Step,
  ...infer Rest extends Steps,
]
  ? Known extends Needs<First>
    ? keyof Known & keyof Added<First> extends never
      ? readonly [First, ...InOrder<Known & Added<First>, Rest>]
      : readonly [MakesAgain<keyof Known & keyof Added<First>>, ...Rest]
    : readonly [ComesTooEarly<Exclude<keyof Needs<First>, keyof Known>>, ...Rest]
  : readonly [];

/** What is known when all steps have run. */
export type KnownAfter<Known, List extends Steps> = List extends readonly [
  infer First extends Step,
  ...infer Rest extends Steps,
]
  ? KnownAfter<Known & Added<First>, Rest>
  : Known;

/**
 * Runs steps one after the other, each with all that is known by then. The compiler refuses
 * a list in which a step stands before one that makes what it needs.
 *
 * @param known what is known before the first
 * @returns what is known after the last
 *
 * @example
 * const count = ({ text }: { text: string }) => ({ words: text.split(" ").length });
 * const report = ({ words }: { words: number }) => console.log(words);
 * await runSteps({ text: "six rivers" }, [count, report]); // The other way round it doesn’t compile.
 */
export async function runSteps<Known extends object, const List extends Steps>(
  known: Known,
  steps: List & InOrder<Known, List>,
): Promise<KnownAfter<Known, List>> {
  let all: object = known;
  for (const step of steps) all = { ...all, ...((await step(all as never)) as object | undefined) };
  return all as KnownAfter<Known, List>;
}

/** Does what {@link runSteps} does, with steps none of which has to be waited for. */
export function runStepsAtOnce<Known extends object, const List extends Steps>(
  known: Known,
  steps: List & InOrder<Known, List>,
): KnownAfter<Known, List> {
  let all: object = known;
  for (const step of steps) all = { ...all, ...(step(all as never) as object | undefined) };
  return all as KnownAfter<Known, List>;
}
