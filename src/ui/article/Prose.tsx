import type { Locale } from "@/core/languages";
import type { Block, Body } from "@/core/library";
import { Tree } from "../text/Tree";
import { useIsland } from "../text/useIsland";
import { proseComponents } from "./proseComponents";

/** The text of an article or page, block by block, each at its id. */
export function Prose({ body, locale }: { body: Body; locale: Locale }) {
  const island = useIsland()(locale);
  return (
    <div className="prose" {...island}>
      {body.blocks.map((block, index) => (
        <ProseBlock key={block.ids[0] ?? `unaligned-${index}`} block={block} />
      ))}
    </div>
  );
}

/**
 * A block answers to all its ids: the first is its element's own, and an empty
 * anchor before it stands for each further one, and for each that lands here.
 */
function ProseBlock({ block }: { block: Block }) {
  const [id, ...others] = block.ids;
  const further = [...others, ...(block.landings ?? [])];
  const element = {
    ...block.element,
    properties: { ...block.element.properties, ...(id !== undefined && { id }) },
  };
  return (
    <>
      {further.map((other) => (
        <span key={other} id={other} />
      ))}
      <Tree nodes={[element]} components={proseComponents} />
    </>
  );
}
