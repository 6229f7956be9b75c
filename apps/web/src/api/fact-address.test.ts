import { FACT_FIELDS } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { factAddress, factName, isFactField } from './fact-address.ts';

const where = { tenant: 'acme', key: 'INI-3' };

describe('where a fact is recorded', () => {
  it('is its place on the page, or a page of its own', () => {
    expect(factAddress(where, 'escalationPath')).toBe('/acme/initiatives/INI-3?edit=escalationPath');
    expect(factAddress(where, 'pilot.plannedEndOn')).toBe('/acme/initiatives/INI-3?edit=pilot.plannedEndOn');
    expect(factAddress(where, 'statusUpdates')).toBe('/acme/initiatives/INI-3/update');
    expect(factAddress(where, 'decisions')).toBe('/acme/initiatives/INI-3/gate');
    expect(factAddress(where, 'ideas')).toBe('/acme/ideas');
  });

  it('has a name for every place that a finding may point to', () => {
    for (const field of Object.keys(FACT_FIELDS)) expect([field, factName(field)]).not.toEqual([field, field]);
    expect([isFactField('sponsors'), isFactField('moon')]).toEqual([true, false]);
    expect(factName('moon')).toBe('moon');
  });
});
