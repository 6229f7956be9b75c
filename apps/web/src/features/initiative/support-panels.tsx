import { useQuery } from '@tanstack/react-query';
import { DateText, MoneyText } from '../../ui/format-context.tsx';
import { evidenceWords, fundingWords } from '../../ui/words.ts';
import { useInitiative } from './initiative-context.tsx';
import { PeriodText } from './period-text.tsx';
import { listQuery } from './queries.ts';
import { evidenceKind, fundingKind } from './record-kinds.ts';
import { RecordPanel } from './record-panel.tsx';

export function FundingPanel() {
  const { where, refusal } = useInitiative();
  const lines = useQuery(listQuery(where.tenant, where.key, 'funding-lines')).data ?? [];
  return (
    <RecordPanel
      title="Funding"
      kind={fundingKind}
      fields={['fundingLines']}
      reason={refusal('funding:change')}
      empty="No money is recorded. Approved money past the pilot says that something is meant to follow."
      lines={lines.map((item) => ({
        item,
        title: `${fundingWords[item.kind]} funding`,
        isInactive: item.approvedOn === null,
        detail: (
          <>
            <MoneyText {...item.amount} />
            <PeriodText from={item.from} to={item.to} />
            {item.to === null && ', open-ended'}
            {item.reinvests && (
              <>
                {` · from “${item.reinvests.indicator.name}” of ${item.reinvests.initiative.key}, `}
                <span className="fp-number">{item.reinvests.value}</span> {item.reinvests.indicator.unit} on{' '}
                <DateText value={item.reinvests.date} />
              </>
            )}
            {item.approvedOn === null ? (
              ' · not approved'
            ) : (
              <>
                {' · approved '}
                <DateText value={item.approvedOn} />
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

export function EvidencePanel() {
  const { where, refusal } = useInitiative();
  const documents = useQuery(listQuery(where.tenant, where.key, 'evidence')).data ?? [];
  return (
    <RecordPanel
      title="Evidence"
      kind={evidenceKind}
      fields={['evidence']}
      reason={refusal('evidence:add')}
      empty="Runbook, training, integration plan: what shows that others could run it."
      lines={documents.map((item) => ({
        item,
        title: item.title,
        detail: (
          <>
            {evidenceWords[item.kind]}
            {item.department && ` · ${item.department.name}`} · <DateText value={item.date} />
            {item.validUntil && (
              <>
                {' · valid until '}
                <DateText value={item.validUntil} />
              </>
            )}
            {item.url && (
              <>
                {' · '}
                <a href={item.url} target="_blank" rel="noreferrer noopener">
                  Open
                </a>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
