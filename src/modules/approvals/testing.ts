import type { DefinitionContent, StepDefinition } from './model.ts';

/** One step that the officers of a right decide; tests change what they are about. */
export const stepOf = (name: string, right: string, over: Partial<StepDefinition> = {}): StepDefinition => ({
  name: { zh: name, en: name },
  deciders: [{ right, level: 'territory', organisationId: null }],
  mode: 'any',
  workdays: 3,
  onTimeout: 'remind',
  ...over,
});

export const contentOf = (
  steps: readonly StepDefinition[],
  over: Partial<DefinitionContent> = {},
): DefinitionContent => ({
  steps,
  reasons: [{ code: 'nameMismatch', zh: '名称与登记信息不一致', en: 'The name differs', field: 'name' }],
  checklist: [],
  phrases: [],
  mayRefuse: true,
  skipSamePerson: false,
  resumeAt: 'first',
  correctionWorkdays: 10,
  copyTo: [],
  ...over,
});
