import type { Initiative, ValueReport } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { AddButton, PanelForm, PanelItem, PanelList } from '../../ui/panel-list.tsx';
import { indicatorsQuery, valueReportsQuery } from './queries.ts';
import { ReportForm } from './report-form.tsx';
import classes from './value-reports.module.css';

/** When the value was last told upward, to whom and in which numbers. */
export function ValueReportsPanel({ initiative }: { initiative: Initiative }) {
  const where = { tenant: useTenant().slug, key: initiative.key };
  const { refusal } = useInitiativeRights(initiative);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    valueReportsQuery(where.tenant, where.key),
  );
  const indicators = useQuery(indicatorsQuery(where.tenant, where.key)).data;
  const { ref, isOpen, open, close } = useEditor(['valueReports']);
  const reports = data?.pages.flatMap((page) => page.data) ?? [];
  const reason = refusal('value-report:post');
  return (
    <Panel
      title="Told upward"
      id="fact-valueReports"
      note={
        data && reports.length === 0 && 'Never. Value that is told only when somebody asks is what is forgotten first.'
      }
    >
      <PanelList>
        {reports.map((report) => (
          <PanelItem key={report.id} title={report.toldTo} detail={<Telling report={report} />} />
        ))}
      </PanelList>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Earlier ones
        </Button>
      )}
      <div ref={ref}>
        {isOpen && reason === undefined && indicators ? (
          <PanelForm>
            <ReportForm indicators={indicators} earlier={reports} where={where} close={close} />
          </PanelForm>
        ) : (
          <AddButton reason={reason} onClick={open}>
            It was told upward
          </AddButton>
        )}
      </div>
    </Panel>
  );
}

// Given as text: a number would lose digits of very large values.
const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });

function Telling({ report: { date, periodFrom, periodTo, reportedBy, quotes, url } }: { report: ValueReport }) {
  return (
    <>
      <DateText value={date} />
      {reportedBy && ` by ${reportedBy.name}`}
      {(periodFrom || periodTo) && ' · for the time'}
      {periodFrom && (
        <>
          {' from '}
          <DateText value={periodFrom} />
        </>
      )}
      {periodTo && (
        <>
          {' to '}
          <DateText value={periodTo} />
        </>
      )}
      {url && (
        <>
          {' · '}
          <a href={url} target="_blank" rel="noreferrer noopener">
            Open
          </a>
        </>
      )}
      {quotes.map(({ indicatorId, name, value, unit }) => (
        <span key={indicatorId} className={classes.told}>
          {name}: <span className="fp-number">{numbers.format(value as `${number}`)}</span> {unit}
        </span>
      ))}
    </>
  );
}
