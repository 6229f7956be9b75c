import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './panel-list.module.css';
import { ReasonedButton } from './reasoned-button.tsx';
import { takeFocus } from './take-focus.ts';

/** Records of one kind, one below the other, in a panel at the right of a page. */
export function PanelList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

export interface PanelItemProps {
  /** Names the record. */
  title: ReactNode;
  detail?: ReactNode;
  /** Over, or not begun: shown paler. */
  isInactive?: boolean;
  /** Something that should be recorded here and is not. */
  isGap?: boolean;
  actions?: ReactNode;
  /** More of it, below. */
  children?: ReactNode;
}

export function PanelItem({ title, detail, isInactive, isGap, actions, children }: PanelItemProps) {
  return (
    <li>
      <div className={classes.item} data-inactive={isInactive} data-gap={isGap}>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          {detail && <span className={classes.detail}>{detail}</span>}
        </span>
        {actions && <span className={classes.actions}>{actions}</span>}
      </div>
      {children}
    </li>
  );
}

/** The ground on which a form stands in a panel; `li` where it stands in place of a record. */
export function PanelForm({ as: Box = 'div', children }: { as?: 'div' | 'li'; children: ReactNode }) {
  return (
    <Box ref={takeFocus} className={classes.form}>
      {children}
    </Box>
  );
}

export interface AddButtonProps {
  /** Why nothing may be added; `undefined`: it may. */
  reason: string | undefined;
  onClick: () => void;
  children: ReactNode;
  hasPlus?: boolean;
}

/** At the foot of a list: opens the form of a new record. */
export function AddButton({ reason, onClick, children, hasPlus = true }: AddButtonProps) {
  return (
    <ReasonedButton
      className={classes.add}
      variant="subtle"
      size="compact-sm"
      reason={reason}
      leftSection={hasPlus && <IconPlus size={14} aria-hidden="true" />}
      onClick={onClick}
    >
      {children}
    </ReasonedButton>
  );
}

/** A small act in a line of text. */
export function LineButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  );
}
