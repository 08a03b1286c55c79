import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { kindLabel, STATE_LABELS, type OrganisationState } from '#contracts/organisations';
import { CodeName } from '#pages/codes';
import { Button, EmptyBlock, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { FindForm } from './find-form.tsx';

type Found = Schemas['FoundOrganisation'];

const PAIR = 2;

const mergePage = (from: string, into: string): string => `/app/organisations/${from}/succession?into=${into}`;

const COLUMNS: readonly Column<Found>[] = [
  {
    key: 'name',
    title: '名称',
    head: true,
    cell: ({ id, name, formerNames }) => (
      <>
        <Link href={`/app/organisations/${id}`}>{name}</Link>
        {formerNames.length > 0 && <div className="wb-quiet">{`曾用名：${formerNames.join('、')}`}</div>}
      </>
    ),
  },
  {
    key: 'code',
    title: '代码',
    cell: ({ creditCode, formerCodes }) => (
      <>
        <span className="desk-id">{creditCode ?? '没有代码'}</span>
        {formerCodes.length > 0 && <div className="wb-quiet">{`原代码：${formerCodes.join('、')}`}</div>}
      </>
    ),
  },
  { key: 'kind', title: '类型', cell: ({ kind, subkind }) => kindLabel(kind as never, subkind, 'zh') },
  { key: 'state', title: '状态', cell: ({ state }) => STATE_LABELS[state as OrganisationState].zh },
  {
    key: 'place',
    title: '所在地',
    cell: ({ division }) => (division === null ? '—' : <CodeName set="division" code={division} />),
  },
  { key: 'members', title: '成员', align: 'end', cell: ({ members }) => members },
  {
    key: 'alike',
    title: '疑似重复',
    cell: ({ id, duplicates }) =>
      duplicates.length === 0 ? (
        '—'
      ) : (
        <ul className="desk-list">
          {duplicates.map((other) => (
            <li key={other.id}>
              <Link href={mergePage(id, other.id)}>{`与“${other.name}”合并`}</Link>
            </li>
          ))}
        </ul>
      ),
  },
];

/** Any two that turn out to be one go to the merge with both chosen; what moves is shown there. */
export function FindOrganisations(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const find = api.useMutation('post', '/api/support/organisation-search', { onSuccess: () => setChosen(new Set()) });
  const pair = [...chosen];
  const mayMerge = has(session, 'organisation.govern');
  return (
    <FindForm
      title="找机构"
      label="名称、曾用名、代码或拼音首字母"
      hint="各种状态都查，包括待核验、停用和已终止的"
      busy={find.isPending}
      error={find.error}
      onFind={(body) => find.mutate({ body })}
    >
      {find.data !== undefined &&
        (find.data.items.length === 0 ? (
          <EmptyBlock title="没有找到这样的机构" />
        ) : (
          <>
            <DeskTable
              label="找到的机构"
              list="support.organisations"
              columns={COLUMNS}
              rows={find.data.items}
              keyOf={({ id }) => id}
              selection={
                mayMerge
                  ? {
                      chosen,
                      mayChoose: ({ id, state }) => state !== 'closed' && (chosen.has(id) || chosen.size < PAIR),
                      nameOf: ({ name }) => name,
                      onChange: (next) => setChosen(new Set([...next].slice(0, PAIR))),
                    }
                  : undefined
              }
            />
            {mayMerge && (
              <div className="desk-row">
                <Button
                  disabled={pair.length !== PAIR}
                  onClick={() => navigate(mergePage(pair[0]!, pair[1]!).replace(/^\/app/, ''))}
                >
                  合并选中的两家
                </Button>
                <span className="wb-quiet">先选要并入的一家，再选保留的一家；到下一页才确认。</span>
              </div>
            )}
          </>
        ))}
    </FindForm>
  );
}
