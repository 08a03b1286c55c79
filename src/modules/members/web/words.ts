import type { Schemas } from '../../api.ts';

export type Member = Schemas['Member'];
export type Invitation = Schemas['Invitation'];
export type AccessRequest = Schemas['AccessRequest'];
export type Duty = Member['duty'];
export type Scope = Member['dataScope'];

export const DUTY_OPTIONS: readonly { readonly value: Duty; readonly label: string; readonly about: string }[] = [
  { value: 'editor', label: '经办人', about: '办理业务' },
  { value: 'viewer', label: '只读成员', about: '只能查看' },
  { value: 'admin', label: '管理员', about: '办理业务，并管理成员' },
];
export const dutyWords = (duty: Duty): string => DUTY_OPTIONS.find((one) => one.value === duty)?.label ?? duty;

export const SCOPE_OPTIONS: readonly { readonly value: Scope; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'departmentTree', label: '本部门及以下' },
  { value: 'department', label: '本部门' },
  { value: 'custom', label: '自定义部门' },
  { value: 'self', label: '本人' },
];
export const scopeWords = (scope: Scope): string => SCOPE_OPTIONS.find((one) => one.value === scope)?.label ?? scope;
