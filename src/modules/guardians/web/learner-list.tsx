import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { LEARNER_STATE_LABELS, LEARNER_STATES } from '../contract.ts';
import { BAND_LABELS, MATTER_LABELS } from '../model.ts';

type Learner = Schemas['GuardedLearner'];

export const LEARNER_TONES = {
  unknownAge: 'warning',
  noGuardian: 'danger',
  waiting: 'warning',
  confirmed: 'success',
  adult: 'neutral',
} as const;

const COLUMNS: readonly Column<Learner>[] = [
  {
    key: 'name',
    title: '学生',
    head: true,
    cell: ({ profileId, name }) => <Link href={`/app/guardians/${profileId}`}>{name}</Link>,
  },
  { key: 'band', title: '年龄段', cell: ({ band }) => (band === null ? '未知' : BAND_LABELS[band].zh) },
  {
    key: 'state',
    title: '监护情况',
    cell: ({ state }) => <StatusTag tone={LEARNER_TONES[state]}>{LEARNER_STATE_LABELS[state].zh}</StatusTag>,
  },
  {
    key: 'guardians',
    title: '监护人',
    cell: ({ guardianships }) =>
      guardianships
        .filter(({ state }) => state !== 'ended')
        .map(({ name }) => name)
        .join('、') || '—',
  },
  {
    key: 'held',
    title: '等监护人同意',
    cell: ({ held }) => held.map((matter) => MATTER_LABELS[matter].zh).join('、') || '—',
  },
];

export function LearnerList(): ReactNode {
  const [address] = useSearchParams();
  const state = LEARNER_STATES.find((one) => one === address.get('state'));
  const list = useKeyset(['guarded-learners', state ?? ''], (cursor) =>
    answer(
      client.GET('/api/guardians/learners', {
        params: {
          query: { limit: 20, ...(state !== undefined && { state }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    ),
  );
  return (
    <Page
      title="学生监护"
      lead="未满 18 周岁的学生，公开、向用人单位提供和实习要由监护人同意；不满 14 周岁的，同意之后才能使用平台。"
    >
      <TabLinks
        label="按监护情况"
        tabs={[
          { label: '全部', href: '/app/guardians', current: state === undefined },
          ...LEARNER_STATES.map((one) => ({
            label: LEARNER_STATE_LABELS[one].zh,
            href: `/app/guardians?state=${one}`,
            current: one === state,
          })),
        ]}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的学生" />
          ) : (
            <DeskTable
              label="学生监护"
              list="guardians.learners"
              columns={COLUMNS}
              rows={items}
              keyOf={({ profileId }) => profileId}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
