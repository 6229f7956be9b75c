import { describe, expect, it } from '@jest/globals';
import { judgeAlike, type Settings, SettingsChanges, settingsContradictions } from './settings.ts';
import { isTimeZone } from './time-zone.ts';

const SETTINGS: Settings = {
  name: 'Acme',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  defaultCadence: 'monthly',
  signInPolicy: 'password',
  archetypes: [
    { name: 'builder', isAssembler: false },
    { name: 'connector', isAssembler: true },
  ],
};

describe('a time zone', () => {
  it('is a name that means one place', () => {
    for (const name of ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC']) {
      expect({ name, isOne: isTimeZone(name) }).toEqual({ name, isOne: true });
    }
    for (const name of ['', 'Mars/Phobos', 'IST', '+01:00', 'Berlin', 'Europe/Berlin; drop table']) {
      expect({ name, isOne: isTimeZone(name) }).toEqual({ name, isOne: false });
    }
  });
});

describe('changes of the settings', () => {
  it('say nothing of what they leave out', () => {
    expect(SettingsChanges.parse({})).toEqual({});
    expect(settingsContradictions({})).toEqual([]);
  });

  it('list an archetype once, and never the assembler', () => {
    const archetypes = ['Connector', 'builder', 'connector ', 'Assembler'].map((name) => ({ name, isAssembler: true }));
    const changes = SettingsChanges.parse({ archetypes });
    expect(settingsContradictions(changes)).toEqual([
      { pointer: '#/archetypes/2/name', detail: 'Archetype 3 has the same name as archetype 1.' },
      {
        pointer: '#/archetypes/3/name',
        detail: 'The assembler is known everywhere: list only archetypes of your own.',
      },
    ]);
  });
});

describe('judging alike', () => {
  it('is up to the calendar, the cadence and who is as good as an assembler', () => {
    expect(judgeAlike(SETTINGS, { ...SETTINGS, timeZone: 'UTC' })).toBe(false);
    expect(judgeAlike(SETTINGS, { ...SETTINGS, defaultCadence: null })).toBe(false);
    expect(judgeAlike(SETTINGS, { ...SETTINGS, archetypes: [] })).toBe(false);
  });

  it('is not up to the name, the currency, the order, and archetypes that are no assembler', () => {
    const archetypes = [...SETTINGS.archetypes].reverse();
    expect(judgeAlike(SETTINGS, { ...SETTINGS, name: 'Acme SE', currency: 'USD', archetypes })).toBe(true);
    expect(judgeAlike(SETTINGS, { ...SETTINGS, archetypes: archetypes.slice(0, 1) })).toBe(true);
  });
});
