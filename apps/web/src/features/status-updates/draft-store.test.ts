import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftStore, EMPTY_DRAFT, type UpdateDraft } from './draft-store.ts';

const place = { user: 'u1', tenant: 'acme', key: 'INI-12' };
const draft: UpdateDraft = { ...EMPTY_DRAFT, health: 'at-risk', summary: 'Half of the team', value: '48' };

describe('the draft of an update on this device', () => {
  beforeEach(() => window.localStorage.clear());

  it('survives a reload, until it is cleared', () => {
    draftStore(window.localStorage, place).write(draft);
    const afterReload = draftStore(window.localStorage, place);
    expect(afterReload.read()).toEqual(draft);
    afterReload.clear();
    expect(afterReload.read()).toBeNull();
  });

  it('belongs to one person, organisation and initiative', () => {
    draftStore(window.localStorage, place).write(draft);
    for (const other of [{ user: 'u2' }, { tenant: 'globex' }, { key: 'INI-1' }]) {
      expect(draftStore(window.localStorage, { ...place, ...other }).read()).toBeNull();
    }
  });

  it.each(['{"health":"splendid"}', 'not json', '[]', ''])('counts %s as no draft', (text) => {
    window.localStorage.setItem('flightpath-update:u1:acme:INI-12', text);
    expect(draftStore(window.localStorage, place).read()).toBeNull();
  });

  it('goes on without a storage that refuses', () => {
    const refusing = {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('blocked');
      },
    } as unknown as Storage;
    const store = draftStore(refusing, place);
    store.write(draft);
    store.clear();
    expect(store.read()).toBeNull();
  });
});
