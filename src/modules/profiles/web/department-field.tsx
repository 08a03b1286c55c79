import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { useSession } from '../../desk.tsx';
import { Field } from '../../desk-parts.tsx';

interface DepartmentFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** 院系 of the own school; nothing is asked where there are none. */
export function DepartmentField({ id, value, onChange }: DepartmentFieldProps): ReactNode {
  const { organisation } = useSession().actor;
  const departments = api.useQuery(
    'get',
    '/api/organisations/{id}/departments',
    { params: { path: { id: organisation?.id ?? '' } } },
    { enabled: organisation !== null },
  );
  const items = (departments.data?.items ?? []).filter(({ closedOn }) => closedOn === null);
  if (items.length === 0) return null;
  return (
    <Field id={id} name="departmentId" label="院系">
      <NativeSelect
        id={id}
        value={value}
        options={[{ value: '', label: '不分院系' }, ...items.map((one) => ({ value: one.id, label: one.name }))]}
        onChange={onChange}
      />
    </Field>
  );
}
