import type { CodeBook } from '#modules/codes';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { openSkillBook } from './dictionary.ts';
import { mountSkills } from './http.ts';

export const createSkillsModule = (codes: CodeBook): ServerModule => ({
  name: 'skills',
  failures,
  routes: mountSkills({ codes, skills: openSkillBook(codes) }),
});
