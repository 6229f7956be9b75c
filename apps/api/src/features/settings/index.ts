import type { Feature } from '../../endpoint.ts';
import { changeSettings } from './change-settings.ts';
import { getSettings } from './get-settings.ts';

export const settings: Feature = {
  tag: 'Settings',
  description: 'What holds for the whole organisation: its calendar, currency, cadence and archetypes of leadership.',
  endpoints: [getSettings, changeSettings],
};
