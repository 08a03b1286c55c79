import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App, Button } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { ReplayCard } from './replay-card.tsx';

type Weights = Schemas['MatchWeights'];
type Factor = Weights['factors'][number];
type Version = Weights['versions'][number];
type Side = Factor['wanting'];

const SIDES: readonly (readonly [Side, string, string])[] = [
  ['demand', '需求方看对方', '岗位、需求对人和班级的要求符合多少。'],
  ['supply', '供给方看对方', '人和班级的愿望符合多少。'],
];

export function WeightsPage(): ReactNode {
  const query = api.useQuery('get', '/api/match-weights');
  return (
    <Page
      title="匹配权重"
      lead="双方各算各的：每一方的得分是各项分值的加权平均，总分是两方得分相乘再开方，一方完全不合适，总分就是 0。分值只看同一方之内的比例。保存以前先看回放；每个版本都留下日期、是谁、为什么。"
    >
      <Loaded query={query}>
        {(weights) => (
          <>
            <Editor key={weights.version} weights={weights} />
            <Versions weights={weights} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const isPoints = (text: string): boolean => /^\d{1,3}(\.\d)?$/.test(text) && Number(text) <= 100;

function Editor({ weights }: { readonly weights: Weights }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayEdit = weights.abilities.includes('edit');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(weights.factors.map(({ name, points }) => [name, String(points)])),
  );
  const [reason, setReason] = useState('');
  const replay = api.useMutation('post', '/api/match-weights/replay');
  const save = api.useMutation('post', '/api/match-weights', {
    onSuccess: async () => {
      message.success('已保存，从下一次推荐起生效');
      await queries.invalidateQueries();
    },
  });
  const proposed = Object.fromEntries(weights.factors.map(({ name }) => [name, Number(texts[name])]));
  const sound = weights.factors.every(({ name }) => isPoints(texts[name] ?? ''));
  const changed = weights.factors.some(({ name, points }) => proposed[name] !== points);
  const change = (name: string, text: string): void => {
    // What was replayed is not what would be saved any more.
    replay.reset();
    setTexts((before) => ({ ...before, [name]: text.normalize('NFKC') }));
  };
  return (
    <>
      {SIDES.map(([side, title, lead]) => (
        <Card key={side} title={title}>
          <p className="wb-quiet">{lead}</p>
          <div className="desk-weights">
            {weights.factors
              .filter(({ wanting }) => wanting === side)
              .map((factor) => (
                <Points
                  key={factor.name}
                  factor={factor}
                  text={texts[factor.name] ?? ''}
                  readOnly={!mayEdit}
                  onChange={(text) => change(factor.name, text)}
                />
              ))}
          </div>
        </Card>
      ))}
      {mayEdit && (
        <Card title="回放与保存">
          <p className="wb-quiet">
            用今天的班级、学生和岗位，把现行权重与上面的权重各推荐一次，比较前 10 条。不保存任何东西。
          </p>
          <Refusal error={replay.error} />
          <p className="desk-row desk-below">
            <Button
              disabled={!changed || !sound}
              loading={replay.isPending}
              onClick={() => replay.mutate({ body: { weights: proposed } })}
            >
              看回放
            </Button>
            {!changed && <span className="wb-quiet">还没有改动</span>}
          </p>
          {replay.data !== undefined && (
            <>
              <ReplayCard replay={replay.data} />
              <Field id="weights-reason" label="为什么改" required hint="至少 4 个字，与版本一起留存。">
                <input
                  id="weights-reason"
                  className="wb-control"
                  maxLength={300}
                  value={reason}
                  aria-describedby={describedBy('weights-reason')}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Field>
              <Refusal error={save.error} />
              <p className="desk-row">
                <Button
                  type="primary"
                  disabled={reason.trim().length < 4}
                  loading={save.isPending}
                  onClick={() =>
                    save.mutate({ body: { weights: proposed, version: weights.version, reason: reason.trim() } })
                  }
                >
                  保存为新版本
                </Button>
              </p>
            </>
          )}
        </Card>
      )}
    </>
  );
}

interface PointsProps {
  readonly factor: Factor;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

function Points({ factor: { name, label, usual }, text, readOnly, onChange }: PointsProps): ReactNode {
  const id = `weight-${name}`;
  return (
    <Field
      id={id}
      label={label}
      hint={`通常 ${usual}`}
      error={isPoints(text) ? undefined : '请填 0 到 100，至多一位小数'}
    >
      <input
        id={id}
        className="wb-control"
        inputMode="decimal"
        readOnly={readOnly}
        value={text}
        aria-describedby={describedBy(id)}
        aria-invalid={!isPoints(text)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

function Versions({ weights: { versions, factors } }: { readonly weights: Weights }): ReactNode {
  const usual = new Map(factors.map((factor) => [factor.name, factor]));
  const told = ({ weights }: Version): string =>
    Object.entries(weights)
      .filter(([name, points]) => points !== usual.get(name as Factor['name'])?.usual)
      .map(([name, points]) => `${usual.get(name as Factor['name'])?.label ?? name} ${points}`)
      .join('、');
  const columns: readonly Column<Version>[] = [
    { key: 'version', title: '版本', head: true, cell: ({ version }) => `第 ${version} 版` },
    { key: 'at', title: '时间', cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
    { key: 'by', title: '谁', cell: ({ by }) => by ?? '—' },
    { key: 'reason', title: '为什么', cell: ({ reason }) => <span className="desk-name">{reason}</span> },
    { key: 'weights', title: '与通常不同的', cell: (one) => told(one) || '与通常相同' },
  ];
  return (
    <Card title="历次版本">
      {versions.length === 0 ? (
        <p className="wb-quiet">还没有改过，用的是平台通常的权重。通常的权重是判断，没有经过本地实际选择的校准。</p>
      ) : (
        <DeskTable label="历次权重" columns={columns} rows={versions} keyOf={({ version }) => String(version)} />
      )}
    </Card>
  );
}
