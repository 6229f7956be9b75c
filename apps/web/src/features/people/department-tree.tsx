import type { Department } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { treeRows } from '../../ui/tree-choices.ts';
import classes from './people.module.css';

export interface DepartmentTreeProps {
  tenant: string;
  departments: readonly Department[];
  /** Left out for a reader who may not change the directory. */
  onEdit?: (department: Department) => void;
}

export function DepartmentTree({ tenant, departments, onEdit }: DepartmentTreeProps) {
  const { count } = useFormat();
  if (departments.length === 0) {
    return <p className={classes.quiet}>No department is recorded. An import adds the departments it names.</p>;
  }
  return (
    <ul className={classes.people} aria-label="Departments">
      {treeRows(departments).map(({ node, depth }) => (
        <li key={node.id} className={classes.department}>
          <span className={classes.name} style={{ paddingInlineStart: depth * 20 }}>
            {node.name}
          </span>
          {node.initiativeCount > 0 ? (
            <AppLink href={`/${tenant}/register?department=${node.id}`}>
              {node.initiativeCount === 1 ? '1 initiative' : `${count(node.initiativeCount)} initiatives`}
            </AppLink>
          ) : (
            <span className={classes.quiet}>no initiatives</span>
          )}
          {onEdit && (
            <Button size="compact-sm" variant="subtle" aria-label={`Change ${node.name}`} onClick={() => onEdit(node)}>
              Change
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
