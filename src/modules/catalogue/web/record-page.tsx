import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { factGroupsIn, type CodeName, type FactRow } from '#contracts/kinds';
import { groupsOf, KIND_WORDS, TRANSITIONS, VERBS, type RecordVerb } from '#contracts/catalogue';
import { Button, Link, RecordFrame } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { ActDialog } from './act-dialog.tsx';
import { ConsentCard } from './consent-card.tsx';
import { FittingFirms, FittingNeeds } from './fitting-needs.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { NEXT, stateOf, stepWords } from './words.ts';

type Managed = Schemas['ManagedCatalogueRecord'];

export function RecordPage(): ReactNode {
  const { id = '' } = useParams();
  const session = useSession();
  const query = api.useQuery('get', '/api/catalogue-records/{id}', { params: { path: { id } } });
  const record = query.data;
  return (
    <Page
      title={record === undefined ? '名录记录' : record.title || '（未命名）'}
      above={[{ label: isStaff(session) ? '资源名录' : '我的名录', href: '/app/catalogue' }]}
      actions={record && <Acts record={record} />}
    >
      <Loaded query={query}>{(found) => <Record record={found} />}</Loaded>
    </Page>
  );
}

function Record({ record }: { readonly record: Managed }): ReactNode {
  const session = useSession();
  const { state, open, missing } = record;
  return (
    <RecordFrame
      lang="zh"
      state={stateOf(state, open)}
      owner={record.owner.name}
      nextStep={state === 'published' && !open ? '登记本人同意后重新出现在公开页面' : NEXT[state]}
      history={record.steps.toReversed().map((step, at) => ({
        id: `${step.at}-${at}`,
        at: minuteOf(step.at),
        title: stepWords(step.verb),
        by: step.who,
        ...(step.reason !== '' && { note: step.reason }),
      }))}
      related={
        <>
          <Offers record={record} />
          <Related
            title={record.title}
            record={{ kind: 'catalogue', id: record.id, organisationId: record.owner.organisationId }}
          />
        </>
      }
    >
      {record.stateReason !== null && (
        <Card title={state === 'hidden' ? '隐藏理由' : '原因'}>
          <p>{record.stateReason}</p>
        </Card>
      )}
      {missing.length > 0 && state !== 'ended' && (
        <Card title="公开前还要补">
          <p>{missing.map(({ label }) => label).join('、')}</p>
        </Card>
      )}
      <Near record={record} />
      <ConsentCard record={record} />
      {state !== 'ended' && <FittingNeeds id={record.id} />}
      {state !== 'ended' && <FittingFirms id={record.id} />}
      <Content record={record} />
      <div className="desk-row">
        {open && (
          <Link className="desk-link" href={`/catalogue/${record.kind}/${record.id}`}>
            公开页面
          </Link>
        )}
        {has(session, 'audit.read') && (isStaff(session) || session.actor.duty === 'admin') && (
          <Link className="desk-link" href={`/app/audit?objectKind=record&objectId=${record.id}`}>
            操作记录
          </Link>
        )}
      </div>
    </RecordFrame>
  );
}

/** Possibly the same twice: said to the owner, who decides. */
function Near({ record: { near, state } }: { readonly record: Managed }): ReactNode {
  if (near.length === 0 || state === 'ended') return null;
  return (
    <Card title="可能重复">
      <p>有同名的记录，请核对是不是同一个：</p>
      <ul>
        {near.map(({ id, title, owner }) => (
          <li key={id}>
            <Link href={`/app/catalogue/${id}`}>{title}</Link>
            <span className="wb-quiet">{` ${owner}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Offers({ record: { offers } }: { readonly record: Managed }): ReactNode {
  if (offers.length === 0) return null;
  return (
    <div className="desk-related">
      <h3>由此发布的供给</h3>
      <ul>
        {offers.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={`/app/listings/${id}`}>{title === '' ? '（未命名）' : title}</Link>
            <span className="wb-quiet">{state}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const READERS = { tier: '按公开范围', members: '只给入驻单位', agreed: '不公开' } as const;

const rowName = ({ field, label }: FactRow): string =>
  field.visible === undefined || field.visible === 'public' ? label : `${label}（${READERS[field.visible]}）`;

function RowValue({ row: { field, value, text } }: { readonly row: FactRow }): ReactNode {
  if (field.set === undefined || !Array.isArray(value)) return text;
  return (value as readonly CodeName[]).map(({ code, label }) => <div key={code}>{`${label}（${code}）`}</div>);
}

/** A record as it reads: the same order and words as on its public page. */
function Content({ record }: { readonly record: Managed }): ReactNode {
  const its = KIND_WORDS[record.kind];
  return (
    <>
      <Card title="概况">
        <Facts
          facts={[
            ['类别', its.name.zh],
            [its.title.zh, record.title],
            [its.divisions.zh, record.divisions.map(({ label }) => label).join('、')],
            ...(record.address === '' ? [] : ([['详细地址', record.address]] as const)),
            ['来源', record.source],
            ['最近确认', record.confirmedOn === null ? '没有' : `${record.confirmedOn} ${record.confirmedBy ?? ''}`],
            ...(record.contact === null ? [] : ([['联系方式（仅本单位可见）', record.contact]] as const)),
          ]}
        />
      </Card>
      {record.summary !== '' && (
        <Card title={its.summary.zh}>
          <p className="desk-prose">{record.summary}</p>
        </Card>
      )}
      {factGroupsIn(groupsOf(record.kind), 'offer', record.detail, 'zh').map(({ name, label, rows }) => (
        <Card key={name} title={label}>
          <Facts
            facts={rows
              .filter(({ field }) => field.as !== 'longText')
              .map((row) => [rowName(row), <RowValue key={row.field.name} row={row} />])}
          />
          {rows
            .filter(({ field }) => field.as === 'longText')
            .map((row) => (
              <section key={row.field.name} className="desk-long-fact">
                <h3>{rowName(row)}</h3>
                <p className="desk-prose">{row.text}</p>
              </section>
            ))}
        </Card>
      ))}
      {record.achievements.length > 0 && (
        <Card title="业绩">
          <ul>
            {record.achievements.map(({ year, title, evidence }) => (
              <li key={`${year}-${title}`}>
                {year !== null && <span className="desk-nowrap">{`${year} 年 `}</span>}
                {title}
                {evidence !== '' && <span className="wb-quiet">{`（${evidence}）`}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Acts({ record }: { readonly record: Managed }): ReactNode {
  const navigate = useNavigate();
  const [verb, setVerb] = useState<RecordVerb>();
  const [offering, setOffering] = useState(false);
  const able = new Set(record.abilities);
  const verbs = VERBS.filter((one) => able.has(one));
  return (
    <>
      {able.has('offer') && <Button onClick={() => setOffering(true)}>发布为供给</Button>}
      {able.has('edit') && (
        <Button
          type={able.has('publish') ? 'default' : 'primary'}
          onClick={() => void navigate(`/catalogue/${record.id}/edit`)}
        >
          修改
        </Button>
      )}
      {verbs.map((one) => (
        <Button
          key={one}
          type={one === 'publish' || one === 'restore' ? 'primary' : 'default'}
          danger={one === 'hide' || one === 'end'}
          onClick={() => setVerb(one)}
        >
          {TRANSITIONS[one].label.zh}
        </Button>
      ))}
      {verb !== undefined && <ActDialog record={record} verb={verb} onClose={() => setVerb(undefined)} />}
      {offering && <OfferDialog record={record} onClose={() => setOffering(false)} />}
    </>
  );
}
