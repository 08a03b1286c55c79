import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { SearchSelect, type SearchOption } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { describedBy, Field } from '../../desk-parts.tsx';

type Kind = Schemas['Organisation']['kind'];

interface PartnerFieldProps {
  readonly kinds: readonly Kind[];
  /** Chosen already, by the link that led here. */
  readonly given?: SearchOption | undefined;
  readonly onChange: (id: string) => void;
}

const SHOWN = 8;

/** Finds the other organisation by its name; only verified ones of a fitting kind are offered. */
export function PartnerField({ kinds, given, onChange }: PartnerFieldProps): ReactNode {
  const [chosen, setChosen] = useState<readonly SearchOption[]>(given === undefined ? [] : [given]);
  const load = useMemo(
    () =>
      async (text: string, signal: AbortSignal): Promise<readonly SearchOption[]> => {
        const pages = await Promise.all(
          kinds.map((kind) => {
            const query = { kind, state: 'verified' as const, limit: SHOWN, ...(text !== '' && { q: text }) };
            return answer(client.GET('/api/organisations', { params: { query }, signal }));
          }),
        );
        return pages
          .flatMap(({ items }) => items)
          .slice(0, SHOWN)
          .map(({ id, name }) => ({ value: id, label: name }));
      },
    [kinds],
  );
  return (
    <Field id="partner" label="另一家机构" hint="输入名称查找，只列出已核验的机构。" required>
      <SearchSelect
        lang="zh"
        id="partner"
        chosen={chosen}
        load={load}
        aria-describedby={describedBy('partner')}
        onChange={(next) => {
          setChosen(next);
          onChange(next[0]?.value ?? '');
        }}
      />
    </Field>
  );
}
