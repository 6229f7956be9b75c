import type { Person } from '@flightpath/domain';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import classes from './people.module.css';

/** Rows drawn at once; a directory of thousands is searched, not scrolled. */
const SHOWN = 100;

export interface PeopleTableProps {
  people: readonly Person[];
  /** Left out for a reader who may not change the directory. */
  onEdit?: (person: Person) => void;
}

export function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const { count } = useFormat();
  const [words, setWords] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const sought = words.trim().toLowerCase();
  const found = people.filter((person) =>
    [person.name, person.email, person.department?.name].some((text) => text?.toLowerCase().includes(sought)),
  );
  const shown = isWhole ? found : found.slice(0, SHOWN);

  if (people.length === 0)
    return <p className={classes.quiet}>Nobody is recorded. An import adds the people it names.</p>;
  return (
    <>
      <TextInput
        className={classes.search}
        aria-label="Find a person"
        placeholder="Name, e-mail or department"
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={classes.found} role="status">
        {sought !== '' && `${count(found.length)} of ${count(people.length)}`}
      </p>
      <ul className={classes.people} aria-label="People">
        {shown.map((person) => (
          <li key={person.id} className={classes.person} data-gone={person.leftOn !== null}>
            <span className={classes.who}>
              <span className={classes.name}>{person.name}</span>
              <span className={classes.email}>{person.email}</span>
            </span>
            <span>{person.department?.name ?? <span className={classes.quiet}>no department</span>}</span>
            <span className={classes.quiet}>
              {person.leftOn ? (
                <>
                  away from <DateText value={person.leftOn} />
                </>
              ) : (
                person.archetype
              )}
            </span>
            {onEdit && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Change ${person.name}`}
                onClick={() => onEdit(person)}
              >
                Change
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <Button variant="default" mt="md" onClick={() => setIsWhole(true)}>
          Show all {count(found.length)}
        </Button>
      )}
    </>
  );
}
