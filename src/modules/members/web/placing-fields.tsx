import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { Field } from '../../desk-parts.tsx';
import { DUTY_OPTIONS, SCOPE_OPTIONS, type Duty, type Scope } from './words.ts';

/** Duty, department and 数据范围: the same for an invitation and for a member. */
export interface Placing {
  readonly duty: Duty;
  readonly departmentId: string | null;
  readonly dataScope: Scope;
  readonly customDepartments: readonly string[];
}

export const USUAL_PLACING: Placing = { duty: 'editor', departmentId: null, dataScope: 'all', customDepartments: [] };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Departments that are open. */
export function useDepartments(organisationId: string): readonly Named[] {
  const query = api.useQuery('get', '/api/organisations/{id}/departments', {
    params: { path: { id: organisationId } },
  });
  return (query.data?.items ?? []).filter((one) => one.closedOn === null).map(({ id, name }) => ({ id, name }));
}

interface Props {
  readonly id: string;
  readonly departments: readonly Named[];
  readonly placing: Placing;
  readonly onChange: (placing: Placing) => void;
}

export function PlacingFields({ id, departments, placing, onChange }: Props): ReactNode {
  const set = (change: Partial<Placing>): void => onChange({ ...placing, ...change });
  const isAdmin = placing.duty === 'admin';
  return (
    <>
      <Field id={`${id}-duty`} label="职责" hint={DUTY_OPTIONS.find((one) => one.value === placing.duty)?.about}>
        <NativeSelect
          id={`${id}-duty`}
          value={placing.duty}
          options={DUTY_OPTIONS}
          onChange={(duty) =>
            set({ duty: duty as Duty, ...(duty === 'admin' && { dataScope: 'all', customDepartments: [] }) })
          }
        />
      </Field>
      {departments.length > 0 && (
        <>
          <Field id={`${id}-department`} label="部门">
            <NativeSelect
              id={`${id}-department`}
              value={placing.departmentId ?? ''}
              empty="不属于部门"
              options={departments.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(departmentId) => set({ departmentId: departmentId === '' ? null : departmentId })}
            />
          </Field>
          {!isAdmin && (
            <Field id={`${id}-scope`} label="数据范围" hint="在本机构内能看到、办理谁的事">
              <NativeSelect
                id={`${id}-scope`}
                value={placing.dataScope}
                options={SCOPE_OPTIONS}
                onChange={(dataScope) => set({ dataScope: dataScope as Scope })}
              />
            </Field>
          )}
          {!isAdmin && placing.dataScope === 'custom' && (
            <fieldset className="desk-field">
              <legend>能看到的部门</legend>
              {departments.map((one) => (
                <label key={one.id} className="desk-check">
                  <input
                    type="checkbox"
                    checked={placing.customDepartments.includes(one.id)}
                    onChange={(event) =>
                      set({
                        customDepartments: event.target.checked
                          ? [...placing.customDepartments, one.id]
                          : placing.customDepartments.filter((other) => other !== one.id),
                      })
                    }
                  />
                  {one.name}
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
    </>
  );
}
