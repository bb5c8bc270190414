import type { Phase } from "./measureBuild";
import type { Memory } from "./watchProcesses";

/** What phases took together. */
export function wholeOf(phases: readonly Phase[]): Phase {
  const most = (kind: keyof Memory) => Math.max(...phases.map(({ memory }) => memory[kind]));
  const total = (kind: "seconds" | "cpu") => phases.reduce((sum, phase) => sum + phase[kind], 0);
  const memory = { own: most("own"), all: most("all") };
  return { name: "whole", seconds: total("seconds"), cpu: total("cpu"), memory };
}

/** Prints what each phase took, and all of them together. */
export function printPhases(title: string, phases: readonly Phase[]): void {
  console.log(title);
  for (const phase of phases.length > 1 ? [...phases, wholeOf(phases)] : phases) {
    const { name, seconds, cpu, memory } = phase;
    const figure = (value: number, digits: number) => value.toFixed(digits).padStart(7);
    console.log(
      `  ${name.padEnd(14)} ${figure(seconds, 1)} s, ${figure(cpu, 1)} s of processors; the build’s process ${figure(memory.own, 0)} MB, all ${figure(memory.all, 0)} MB`,
    );
  }
}
