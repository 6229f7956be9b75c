import type { Feature } from '../../endpoint.ts';
import { addIdea } from './add-idea.ts';
import { changeIdea } from './change-idea.ts';
import { listIdeas } from './list-ideas.ts';

export const ideas: Feature = {
  tag: 'Ideas',
  description: 'Uses that somebody thought of. Those that nobody asked for show that a capability has taken root.',
  endpoints: [listIdeas, addIdea, changeIdea],
};
