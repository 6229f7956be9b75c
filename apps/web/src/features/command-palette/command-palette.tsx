import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './command-palette.module.css';
import { foundInitiativesQuery } from './queries.ts';

const [store, palette] = createSpotlight();

export const openCommandPalette = (): void => palette.open();

export interface CommandPaletteProps {
  tenant: string;
  places: readonly { label: string; href: string; icon: ReactNode }[];
}

/** Ctrl/Cmd-K: go to a page, find an initiative, start something. */
export function CommandPalette({ tenant, places }: CommandPaletteProps) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 150);
  const found = useQuery(foundInitiativesQuery(tenant, settled));
  const initiatives = settled.length >= 2 ? (found.data?.data ?? []) : [];
  const fitting = places.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  useEffect(() => {
    if (found.data && settled !== '') selectFirst();
  }, [found.data, settled]);
  const go = (href: string) => () => void router.navigate({ href });

  return (
    <Spotlight.Root
      store={store}
      shortcut="mod + K"
      query={words}
      onQueryChange={setWords}
      scrollable
      maxHeight={420}
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': 'Go, find, do' } }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      classNames={{
        search: classes.search,
        action: classes.action,
        actionsGroup: classes.group,
        content: classes.content,
      }}
    >
      <Spotlight.Search
        placeholder="A page, an initiative, a key such as INI-12"
        aria-label="Go, find, do"
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {fitting.length > 0 && (
          <Spotlight.ActionsGroup label="Go">
            {fitting.map((place) => (
              <Spotlight.Action
                key={place.href}
                label={place.label}
                leftSection={place.icon}
                onClick={go(place.href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {initiatives.length > 0 && (
          <Spotlight.ActionsGroup label="Initiatives">
            {initiatives.map((row) => (
              <Spotlight.Action
                key={row.key}
                label={row.name}
                description={[row.key, row.department?.name].filter(Boolean).join(' · ')}
                onClick={go(`/${tenant}/initiatives/${row.key}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {settled !== '' && (
          <Spotlight.ActionsGroup label="Do">
            <Spotlight.Action
              label={`Search the register for "${settled}"`}
              onClick={go(`/${tenant}/register?q=${encodeURIComponent(settled)}`)}
            />
          </Spotlight.ActionsGroup>
        )}
        {found.isError && <p className={classes.note}>The search did not answer; pages can still be opened.</p>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

// Spotlight selects the first line when a letter is typed, and not when lines arrive later: Enter would then do nothing.
// It keeps the selection as an attribute in the document, so that is where it has to be set.
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  if (!list || list.querySelector('[data-selected]')) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
