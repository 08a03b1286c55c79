import type { Guide } from '../model.ts';
import { FIRM_GUIDES } from './firms.ts';
import { OFFICE_GUIDES } from './offices.ts';
import { PEOPLE_GUIDES } from './people.ts';

export { FAQ_REVIEWED, QUESTIONS } from './faq.ts';
export { TASKS, TASKS_REVIEWED, TASKS_SOURCE } from './tasks.ts';

export const GUIDES: readonly Guide[] = [...FIRM_GUIDES, ...PEOPLE_GUIDES, ...OFFICE_GUIDES];
