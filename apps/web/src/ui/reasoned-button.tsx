import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';

export interface ReasonedButtonProps extends ButtonProps {
  /** Why it cannot be done; the button is then disabled but can be reached, and says so. */
  reason?: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  type?: 'button' | 'submit';
  children: ReactNode;
}

/** A button that is not allowed is shown with its reason rather than hidden. */
export function ReasonedButton({ reason, onClick, children, ...rest }: ReasonedButtonProps) {
  if (!reason) {
    return (
      <Button onClick={onClick} {...rest}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }}>
      {/* `data-disabled` keeps it in the tab order, so that the reason can be read with the keyboard too. */}
      <Button data-disabled aria-disabled="true" onClick={(event) => event.preventDefault()} {...rest}>
        {children}
      </Button>
    </Tooltip>
  );
}
