import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { learningSearchQuery, reuseLearning, type Where } from './queries.ts';

/** Finds what another initiative learned and links it here. */
export function ReuseForm({ where, close }: { where: Where; close: () => void }) {
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search.trim(), 200);
  const [learningId, setLearningId] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const found = useQuery(learningSearchQuery(where.tenant, learningId ? '' : words)).data ?? [];
  const ofOthers = found.filter(
    ({ initiative, reusedBy }) => initiative.key !== where.key && !reusedBy.some(({ key }) => key === where.key),
  );
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const options = ofOthers.map(({ id, initiative, title }) => ({ value: id, label: `${initiative.key}: ${title}` }));
  const isListed = options.some(({ value }) => value === chosen?.value);

  function link() {
    setIsMissing(learningId === null);
    if (learningId === null) return;
    submit({ yours: [], send: () => reuseLearning(where, { learningId, linkedOn: null }) }, ['learningId']);
  }

  return (
    <EditForm
      label="Re-use a learning of another initiative"
      submitLabel="Re-use it here"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={link}
    >
      <Select
        label="What others learned"
        placeholder="Words of its title or lesson"
        searchable
        clearable
        data={chosen && !isListed ? [chosen, ...options] : options}
        // The server has searched already, in more than the title.
        filter={({ options: all }) => all}
        nothingFoundMessage="Nobody learned anything by these words"
        value={learningId}
        searchValue={search}
        onSearchChange={setSearch}
        error={isMissing ? 'Choose what is re-used.' : fieldErrors.learningId}
        onChange={(value, option) => {
          setLearningId(value);
          setIsMissing(false);
          setChosen(value === null ? null : option);
        }}
      />
    </EditForm>
  );
}
