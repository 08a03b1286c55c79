import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { answer, client, type Schemas } from '../../api.ts';
import { describedBy, Field } from '../../desk-parts.tsx';

type Kind = Schemas['Organisation']['kind'];

interface PartnerFieldProps {
  readonly kinds: readonly Kind[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const SHOWN = 6;

/** Finds the other organisation by its name; only verified ones of a fitting kind are offered. */
export function PartnerField({ kinds, value, onChange }: PartnerFieldProps): ReactNode {
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['partners', kinds, text],
    enabled: text.trim().length >= 2,
    queryFn: async () => {
      const pages = await Promise.all(
        kinds.map((kind) =>
          answer(client.GET('/api/organisations', { params: { query: { kind, state: 'verified', q: text.trim(), limit: SHOWN } } })),
        ),
      );
      return pages.flatMap(({ items }) => items).slice(0, SHOWN);
    },
  });
  const items = found.data ?? [];
  return (
    <>
      <Field id="partner-q" label="另一家机构" hint="输入名称中的两个字以上，再从结果中选择。" required>
        <input
          id="partner-q"
          className="wb-control"
          autoComplete="off"
          aria-describedby={describedBy('partner-q')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange('');
          }}
        />
      </Field>
      <p role="status" className="wb-quiet">
        {text.trim().length < 2 || found.data === undefined ? '' : items.length === 0 ? '没有找到已核验的机构' : `找到 ${items.length} 家`}
      </p>
      <div role="radiogroup" aria-label="查到的机构" className="desk-partners">
        {items.map(({ id, name, creditCode }) => (
          <div key={id}>
            <input type="radio" id={`partner-${id}`} name="partner" checked={value === id} onChange={() => onChange(id)} />
            <label htmlFor={`partner-${id}`}>
              {name} <span className="wb-quiet">{creditCode}</span>
            </label>
          </div>
        ))}
      </div>
    </>
  );
}
