import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, StatusTag } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Card, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { METHOD_LABELS, TARGETS, TARGET_LABELS, VERDICT_LABELS, type Target, type Verdict } from '../model.ts';

type MajorCrosswalk = Schemas['MajorCrosswalk'];
type CrosswalkLink = Schemas['CrosswalkLink'];

export function MajorPage(): ReactNode {
  const { major = '' } = useParams();
  const query = api.useQuery('get', '/api/crosswalk/majors/{major}', { params: { path: { major } } });
  return (
    <Loaded query={query} title="专业对照">
      {(found) => (
        <Page
          title={found.name}
          lead={`${found.path} · ${found.code}`}
          above={[{ label: '专业对照', href: '/app/crosswalk' }]}
        >
          {TARGETS.map((target) => (
            <Links key={target} major={found} target={target} />
          ))}
        </Page>
      )}
    </Loaded>
  );
}

function Links({ major, target }: { readonly major: MajorCrosswalk; readonly target: Target }): ReactNode {
  const decide = useDecide(major.code);
  const links = major.links.filter((link) => link.target === target);
  const label = TARGET_LABELS[target].zh;
  return (
    <Card title={`${label}（${links.length}）`}>
      <DeskTable label={`对应的${label}`} columns={columnsFor(major, decide)} rows={links} keyOf={({ code }) => code} />
      {major.abilities.decide && <AddLink target={target} onAdd={(code) => decide(target, code, 'confirmed')} />}
    </Card>
  );
}

type Decide = (target: Target, code: string, verdict: Verdict | undefined) => void;

const columnsFor = (major: MajorCrosswalk, decide: Decide): readonly Column<CrosswalkLink>[] => [
  {
    key: 'name',
    title: '名称',
    head: true,
    cell: ({ name, code, path }) => (
      <>
        {name}
        <div className="wb-quiet">{`${code} · ${path.split(' / ').slice(0, -1).join(' / ')}`}</div>
      </>
    ),
  },
  {
    key: 'method',
    title: '由来',
    cell: ({ method, because }) => (
      <>
        {METHOD_LABELS[method].zh}
        {because !== '' && <div className="wb-quiet">{because}</div>}
      </>
    ),
  },
  { key: 'confidence', title: '把握', cell: ({ confidence }) => `${Math.round(confidence * 100)} %` },
  {
    key: 'decision',
    title: '核对',
    cell: ({ decision }) =>
      decision === null ? (
        <StatusTag tone="neutral">未核对</StatusTag>
      ) : (
        <>
          <StatusTag tone={decision.verdict === 'confirmed' ? 'success' : 'danger'}>
            {VERDICT_LABELS[decision.verdict].zh}
          </StatusTag>
          <div className="wb-quiet">{[decision.by, decision.at.slice(0, 10)].filter(Boolean).join(' · ')}</div>
        </>
      ),
  },
  ...(major.abilities.decide
    ? [
        {
          key: 'acts',
          title: '操作',
          cell: (link: CrosswalkLink) => <Acts link={link} decide={decide} />,
        },
      ]
    : []),
];

function Acts({ link, decide }: { readonly link: CrosswalkLink; readonly decide: Decide }): ReactNode {
  const act = (label: string, verdict: Verdict | undefined) => (
    <button
      type="button"
      className="desk-act"
      aria-label={`${label}：${link.name}`}
      onClick={() => decide(link.target, link.code, verdict)}
    >
      {label}
    </button>
  );
  return (
    <span className="desk-acts">
      {link.decision?.verdict !== 'confirmed' && act('确认', 'confirmed')}
      {link.decision?.verdict !== 'rejected' && act('排除', 'rejected')}
      {link.decision !== null && act('撤回', undefined)}
    </span>
  );
}

function AddLink({ target, onAdd }: { readonly target: Target; readonly onAdd: (code: string) => void }): ReactNode {
  const id = useId();
  const [chosen, setChosen] = useState<readonly CodeChoice[]>([]);
  return (
    <div className="desk-row">
      <Field id={id} label={`添加${TARGET_LABELS[target].zh}`}>
        <CodePicker id={id} set={target} chosen={chosen} onChange={setChosen} />
      </Field>
      <Button
        disabled={chosen.length === 0}
        onClick={() => {
          onAdd(chosen[0]!.code);
          setChosen([]);
        }}
      >
        添加
      </Button>
    </div>
  );
}

function useDecide(major: string): Decide {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const settled = {
    onSuccess: () => queries.invalidateQueries(),
    onError: (error: unknown) => message.error(problemOf(error).title),
  };
  const put = api.useMutation('put', '/api/crosswalk/majors/{major}/links/{target}/{code}', settled);
  const remove = api.useMutation('delete', '/api/crosswalk/majors/{major}/links/{target}/{code}', settled);
  return (target, code, verdict) => {
    const params = { path: { major, target, code } };
    if (verdict === undefined) remove.mutate({ params });
    else put.mutate({ params, body: { verdict, note: '' } });
  };
}
