import { describe, expect, it } from '@jest/globals';
import { treeChoices, treeRows } from './tree-choices.ts';

const node = (id: string, name: string, parentId: string | null = null) => ({ id, name, parentId });

describe('treeRows', () => {
  it('goes down the tree, by name among siblings', () => {
    const rows = treeRows([node('3', 'Sales'), node('2', 'Motor', '1'), node('1', 'Claims'), node('4', 'Home', '1')]);
    expect(rows.map(({ node: { name }, depth }) => [name, depth])).toEqual([
      ['Claims', 0],
      ['Home', 1],
      ['Motor', 1],
      ['Sales', 0],
    ]);
  });

  it('loses no node whose parent is not in the list', () => {
    expect(treeRows([node('2', 'Motor', 'elsewhere')])).toHaveLength(1);
  });
});

describe('treeChoices', () => {
  it('indents by depth with spaces that an option keeps', () => {
    const labels = treeChoices([node('1', 'Claims'), node('2', 'Motor', '1')]).map(({ label }) => label);
    expect(labels).toEqual(['Claims', '\u00a0\u00a0\u00a0Motor']);
  });
});
