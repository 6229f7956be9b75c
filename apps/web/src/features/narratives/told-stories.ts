import type { Narrative } from '@flightpath/domain';

interface Department {
  id: string;
  name: string;
}

/** The narrative of the whole or of one department, with its versions. */
export interface ToldStory {
  /** `null`: the main one. */
  department: Department | null;
  /** The version that is told; `null`: none ever was, or it was taken away. */
  current: Narrative | null;
  /** Newest first. */
  earlier: Narrative[];
}

/** The main story first, whether or not it is written, then that of every affected department and of any that has one. */
export function toldStories(narratives: readonly Narrative[], affected: readonly Department[]): ToldStory[] {
  const told = narratives.flatMap(({ department }) => (department ? [department] : []));
  const departments = [...affected, ...told].filter(
    ({ id }, place, all) => all.findIndex((department) => department.id === id) === place,
  );
  return [null, ...departments].map((department) => {
    const versions = narratives.filter((one) => (one.department?.id ?? null) === (department?.id ?? null));
    return {
      department,
      current: versions.find(({ isCurrent, text }) => isCurrent && text !== '') ?? null,
      earlier: versions.filter(({ isCurrent, text }) => !isCurrent && text !== ''),
    };
  });
}
