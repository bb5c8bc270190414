/** What is done with the parts of a drawing that can’t be kept. */
export interface Findings {
  /** Reports something that is left out although it may show. */
  leaveOut(what: string): void;
  /** Reports that the drawing is animated: what is published of it is still. */
  moves(): void;
  /** Refuses the drawing: it would load or run something. */
  forbid(what: string): never;
}
