import type { ImportSummary } from '@flightpath/domain';
import { Button, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { STATUS_WORDS } from './import-words.ts';
import classes from './imports.module.css';
import { importsQuery } from './queries.ts';

/** The imports of the organisation, newest first. */
export function EarlierImports({ tenant }: { tenant: string }) {
  const query = useInfiniteQuery(importsQuery(tenant));
  if (query.error) {
    const { title, detail, requestId } = asProblem(query.error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={() => query.refetch()} />;
  }
  if (!query.data) return <SkeletonLines count={3} />;
  const imports = query.data.pages.flatMap(({ data }) => data);
  if (imports.length === 0) return <p className={classes.muted}>None yet.</p>;
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th ta="right">Rows</Table.Th>
              <Table.Th>What it did</Table.Th>
              <Table.Th>Uploaded</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map((one) => (
              <Line key={one.id} one={one} tenant={tenant} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Earlier ones
        </Button>
      )}
    </>
  );
}

function Line({ one, tenant }: { one: ImportSummary; tenant: string }) {
  const { count } = useFormat();
  const did = [
    [one.created, 'created'],
    [one.updated, 'updated'],
    [one.refused, 'refused'],
  ]
    .filter(([number]) => typeof number === 'number' && number > 0)
    .map(([number, word]) => `${count(number as number)} ${word}`);
  return (
    <Table.Tr>
      <Table.Td className={classes.fileName}>
        <AppLink href={`/${tenant}/import/${one.id}`}>{one.fileName}</AppLink>
      </Table.Td>
      <Table.Td>{STATUS_WORDS[one.status]}</Table.Td>
      <Table.Td ta="right">{count(one.rows)}</Table.Td>
      <Table.Td>{did.join(', ') || '–'}</Table.Td>
      <Table.Td>
        <DateText value={one.createdAt} />
        <br />
        <span className={classes.small}>{one.createdBy}</span>
      </Table.Td>
    </Table.Tr>
  );
}
