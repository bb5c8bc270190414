import type { LineCounter } from "yaml";
import {
  type FaultDetails,
  isError,
  type Point,
  type Problem,
  problem,
  withoutRepetition,
} from "@/core/problems";

/** What is wrong with a YAML document, and where its characters stand in the file. */
export class YamlReport {
  readonly #problems: Problem[] = [];

  /** @param firstLine the line of the file on which the document begins, from 1 */
  constructor(
    readonly file: string,
    readonly lines: LineCounter,
    readonly firstLine: number,
  ) {}

  add(offset: number, fault: FaultDetails): void {
    this.#problems.push(problem({ file: this.file, at: this.pointAt(offset), ...fault }));
  }

  /** Returns where a character stands in the file. */
  pointAt(offset: number): Point {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1) - 1 + this.firstLine, column: Math.max(col, 1) };
  }

  get problems(): readonly Problem[] {
    return withoutRepetition(this.#problems);
  }

  /** Whether the document says something, in spite of its faults. */
  get isReadable(): boolean {
    return !this.#problems.some((one) => isError(one) && one.ruleId !== "duplicate-field");
  }
}
