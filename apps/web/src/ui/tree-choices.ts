export interface TreeNode {
  id: string;
  name: string;
  parentId: string | null;
}

/** A tree as rows in its order, by name among siblings. A node whose parent is not in the list stands at the top. */
export function treeRows<Node extends TreeNode>(nodes: readonly Node[]): { node: Node; depth: number }[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const childrenOf = new Map<string | null, Node[]>();
  for (const node of nodes.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const parent = node.parentId && ids.has(node.parentId) ? node.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), node]);
  }
  const below = (parent: string | null, depth: number): { node: Node; depth: number }[] =>
    (childrenOf.get(parent) ?? []).flatMap((node) => [{ node, depth }, ...below(node.id, depth + 1)]);
  return below(null, 0);
}

/** The same as the options of a choice, indented by depth (a non-breaking space survives in an option). */
export function treeChoices(nodes: readonly TreeNode[]): { value: string; label: string }[] {
  return treeRows(nodes).map(({ node, depth }) => ({
    value: node.id,
    label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${node.name}`,
  }));
}
