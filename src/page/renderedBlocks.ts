/**
 * The text of a version as it is drawn, block by block: what a reader of another
 * language looks up, and what the author wrote where someone has translated the page. The press writes it beside the version’s page.
 */
export interface RenderedBlocks {
  readonly blocks: readonly RenderedBlock[];
  /** Whose digits its lists are numbered in, as `data-digits` has it. */
  readonly digits?: string;
}

export interface RenderedBlock {
  /** What it stands for; none where it stands for nothing, or goes on with the block before it. */
  readonly ids: readonly string[];
  /** Whether it goes on with what the block before it stands for. */
  readonly continues?: true;
  /** HTML without ids, whose links lead to the version’s page. */
  readonly html: string;
}
