import type { IsoDate } from '@flightpath/domain';
import { FundingForm } from './funding-form.tsx';
import { InitiativeForm } from './initiative-form.tsx';
import { PersonForm } from './person-form.tsx';
import { RuleForm } from './rule-form.tsx';
import type { Supposed } from './what-if-search.ts';

export interface SupposeFormProps {
  today: IsoDate;
  onAdd: (supposed: Supposed) => void;
  onCancel: () => void;
}

export type SupposeKind = Supposed['kind'];

/** The kinds of hypotheses, as the buttons that begin one. */
export const supposeWords: Record<SupposeKind, string> = {
  'person-leaves': 'Somebody leaves',
  'funding-line-ends': 'Money ends',
  parameters: 'A rule changes',
  facts: 'An initiative changes',
};

/** The form for one kind of hypothesis. */
export function SupposeForm({ kind, ...props }: SupposeFormProps & { kind: SupposeKind }) {
  if (kind === 'person-leaves') return <PersonForm {...props} />;
  if (kind === 'funding-line-ends') return <FundingForm {...props} />;
  if (kind === 'parameters') return <RuleForm {...props} />;
  return <InitiativeForm {...props} />;
}
