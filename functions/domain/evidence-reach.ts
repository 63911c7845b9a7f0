/** How far a kind of evidence goes, and for which controls. */
type Reach = { maxLevel: 1 | 2 | 3; supports: readonly string[] | "all" };

/**
 * The most that a record of this type can give a question that belongs to these controls: nothing
 * unless the type can support every one of them, else the type's maximum (scoring model 2.2).
 */
export function reachOf({ maxLevel, supports }: Reach, controls: readonly string[]): 0 | 1 | 2 | 3 {
  return supports === "all" || controls.every((id) => supports.includes(id)) ? maxLevel : 0;
}
