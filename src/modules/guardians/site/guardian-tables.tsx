import type { ReactNode } from 'react';
import { Button, DataTable, EmptyState, Tag, type Column } from '#design/site';
import { maskName, maskPhone } from '#kernel/masks';
import { DECISION_LABELS } from '#modules/privacy';
import type { Language } from '#platform/http';
import type { Standing } from '../hold.ts';
import { MATTER_LABELS, RELATION_LABELS, STATE_LABELS, type Guardianship, type Matter } from '../model.ts';
import { mattersFor } from '../rules.ts';
import { sitePath } from './kit.tsx';

export function MatterTable({ lang, standing }: { readonly lang: Language; readonly standing: Standing }): ReactNode {
  const zh = lang === 'zh';
  const isHeld = (matter: Matter): boolean =>
    matter === 'notice' ? standing.held.person : standing.held.purposes.includes(matter);
  const columns: readonly Column<Matter>[] = [
    { key: 'matter', title: zh ? '事项' : 'Matter', cell: (matter) => MATTER_LABELS[matter][lang] },
    {
      key: 'state',
      title: zh ? '状态' : 'State',
      cell: (matter) =>
        isHeld(matter) ? (
          <Tag tone="warning">{zh ? '等监护人同意' : 'Waits for a guardian'}</Tag>
        ) : (
          <Tag tone="success">{zh ? '由您决定' : 'Yours to decide'}</Tag>
        ),
    },
    {
      key: 'said',
      title: zh ? '监护人的决定' : 'What guardians said',
      cell: (matter) =>
        standing.words
          .flatMap(({ guardianship, standing: said }) => {
            const decision = said.get(matter)?.decision;
            const relation = standing.guardianships.find(({ id }) => id === guardianship.id)?.relation;
            return decision === undefined || relation === undefined
              ? []
              : [`${RELATION_LABELS[relation][lang]}：${DECISION_LABELS[decision][lang]}`];
          })
          .join('；') || '—',
    },
  ];
  return (
    <DataTable
      caption={zh ? '各事项的情况' : 'Matters'}
      rows={mattersFor(standing.band)}
      rowKey={(matter) => matter}
      columns={columns}
    />
  );
}

const TONES = { invited: 'warning', active: 'success', declined: 'danger', ended: 'neutral' } as const;

export function Guardians({
  lang,
  guardianships,
}: {
  readonly lang: Language;
  readonly guardianships: readonly Guardianship[];
}): ReactNode {
  const zh = lang === 'zh';
  if (guardianships.length === 0) return <EmptyState title={zh ? '还没有监护人' : 'No guardian yet'} />;
  const columns: readonly Column<Guardianship>[] = [
    {
      key: 'who',
      title: zh ? '监护人' : 'Guardian',
      cell: ({ guardian }) =>
        [maskName(guardian.name), guardian.phone === null ? undefined : maskPhone(guardian.phone)]
          .filter(Boolean)
          .join(' '),
    },
    { key: 'relation', title: zh ? '关系' : 'Relation', cell: ({ relation }) => RELATION_LABELS[relation][lang] },
    {
      key: 'state',
      title: zh ? '状态' : 'State',
      cell: ({ state, way }) => (
        <Tag tone={TONES[state]}>
          {STATE_LABELS[state][lang]}
          {way === 'paper' ? (zh ? '（纸质）' : ' (paper)') : ''}
        </Tag>
      ),
    },
    {
      key: 'act',
      title: zh ? '操作' : 'Actions',
      cell: ({ id, state, way, guardian }) =>
        way === 'link' && (state === 'invited' || state === 'declined') ? (
          <form method="post" action={sitePath(lang, '/account/guardians/again')}>
            <Button look="plain" name="id" value={id}>
              {zh ? `再发一次：${maskName(guardian.name)}` : `Send again: ${maskName(guardian.name)}`}
            </Button>
          </form>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <DataTable
      caption={zh ? '我的监护人' : 'My guardians'}
      rows={guardianships}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}
