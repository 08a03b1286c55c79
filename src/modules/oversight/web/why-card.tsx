import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect, SearchSelect, StatusTag, type SearchOption } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';

type Rights = Schemas['RightsTable']['rights'];
type Kind = 'listing' | 'profile' | 'organisation';

/** Addresses of the workbench and of the site → what they show. */
const PLACES: readonly (readonly [RegExp, Kind])[] = [
  [/\/(?:listings|review)\/([0-9a-f-]{36})/, 'listing'],
  [/\/profiles\/([0-9a-f-]{36})/, 'profile'],
  [/\/organisations\/([0-9a-f-]{36})/, 'organisation'],
];

function objectAt(address: string): { objectKind: Kind; objectId: string } | undefined {
  for (const [pattern, objectKind] of PLACES) {
    const objectId = pattern.exec(address)?.[1];
    if (objectId !== undefined) return { objectKind, objectId };
  }
  return undefined;
}

/** "Why may, or may not, this person do that?": the questions that the server asks, with their answers. */
export function WhyCard({ rights }: { readonly rights: Rights }): ReactNode {
  const [person, setPerson] = useState<readonly SearchOption[]>([]);
  const [right, setRight] = useState('listing.manage');
  const [address, setAddress] = useState('');
  const load = useMemo(() => findPeople, []);
  const object = objectAt(address);
  const [accountId = '', organisationId = ''] = (person[0]?.value ?? '').split('@');
  const query = useQuery({
    queryKey: ['why', accountId, organisationId, right, object],
    enabled: accountId !== '',
    queryFn: () =>
      answer(
        client.GET('/api/rights/explanation', { params: { query: { accountId, organisationId, right, ...object } } }),
      ),
  });
  return (
    <div className="desk-no-print">
      <Card title="为什么能，为什么不能">
        <div className="desk-pair">
          <Field id="why-person" label="谁" hint="按姓名或机构查找；只列出辖区内机构的成员。">
            <SearchSelect
              lang="zh"
              id="why-person"
              chosen={person}
              load={load}
              aria-describedby={describedBy('why-person')}
              onChange={setPerson}
            />
          </Field>
          <Field id="why-right" label="做什么">
            <NativeSelect
              id="why-right"
              value={right}
              options={rights.map((one) => ({ value: one.right, label: one.name }))}
              onChange={setRight}
            />
          </Field>
          <Field
            id="why-object"
            label="对哪一个"
            hint="粘贴岗位、人才档案或机构页面的地址。"
            error={address !== '' && object === undefined ? '认不出这个地址' : undefined}
          >
            <input
              id="why-object"
              className="wb-control"
              aria-describedby={describedBy('why-object')}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </Field>
        </div>
        {accountId !== '' && <Loaded query={query}>{(found) => <Answer explanation={found} />}</Loaded>}
      </Card>
    </div>
  );
}

async function findPeople(text: string, signal: AbortSignal): Promise<readonly SearchOption[]> {
  const { items } = await answer(client.GET('/api/rights/colleagues', { params: { query: { q: text } }, signal }));
  return items.map(({ accountId, name, organisation }) => ({
    value: `${accountId}@${organisation.id}`,
    label: `${name}（${organisation.name}）`,
  }));
}

function Answer({ explanation }: { readonly explanation: Schemas['RightExplanation'] }): ReactNode {
  return (
    <div role="status">
      <p>
        <StatusTag tone={explanation.may ? 'success' : 'danger'}>{explanation.may ? '能' : '不能'}</StatusTag>
      </p>
      <ol className="desk-why">
        {explanation.steps.map(({ question, answer: said, passes }) => (
          <li key={question}>
            {`${question}：`}
            <strong>{said}</strong>
            {passes ? '' : ' ✗'}
          </li>
        ))}
      </ol>
    </div>
  );
}
