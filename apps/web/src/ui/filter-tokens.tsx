import { IconX } from '@tabler/icons-react';
import classes from './filter-tokens.module.css';

export interface FilterToken {
  key: string;
  /** Reads on from the words before it: "in", "with the flag", "owned by". */
  joint: string;
  value: string;
  onRemove: () => void;
}

export interface FilterTokensProps {
  /** How the sentence begins: "146 active initiatives". */
  lead: string;
  tokens: readonly FilterToken[];
  onClear: () => void;
}

/** The filters in force as one sentence; each is a button that takes it away. */
export function FilterTokens({ lead, tokens, onClear }: FilterTokensProps) {
  return (
    <p className={classes.sentence}>
      <span role="status">{lead}</span>
      {tokens.map((token) => (
        <span key={token.key} className={classes.part}>
          {token.joint}{' '}
          <button
            type="button"
            className={classes.token}
            onClick={token.onRemove}
            aria-label={`Remove the filter: ${token.joint} ${token.value}`}
          >
            {token.value}
            <IconX size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      {tokens.length > 1 && (
        <button type="button" className={classes.clear} onClick={onClear}>
          Show all
        </button>
      )}
    </p>
  );
}
