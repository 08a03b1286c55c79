import type { ReactNode } from 'react';
import { Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { TIMEOUT_LABELS } from '../model.ts';
import { deciderWords } from './decider-words.ts';

type Definition = Schemas['ApprovalDefinition'];

/** Each kind of matter with the steps that are in force. */
export function DefinitionListPage(): ReactNode {
  const query = api.useQuery('get', '/api/approval-definitions', {});
  return (
    <Page
      title="审批流程"
      lead="每类事项由谁办理、几个工作日、超时怎么办、退回时可以选哪些原因。修改先存为草稿，启用后只影响新提交的事项；正在办理的仍按原来的版本。"
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.map((definition) => (
              <DefinitionCard key={definition.kind} definition={definition} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DefinitionCard({ definition }: { readonly definition: Definition }): ReactNode {
  const { kind, label, inForce, draft, versions } = definition;
  const next = versions.find((one) => one.version > inForce.version);
  return (
    <Card title={label}>
      <div className="desk-row">
        <StatusTag tone="success">{`第 ${inForce.version} 版使用中`}</StatusTag>
        {next !== undefined && <StatusTag tone="info">{`第 ${next.version} 版 ${next.validFrom} 起用`}</StatusTag>}
        {draft !== null && <StatusTag tone="warning">有草稿</StatusTag>}
        <Link
          className="desk-link"
          href={`/app/approval-definitions/${kind}`}
          aria-label={`${draft === null ? '查看与修改' : '继续修改草稿'}：${label}`}
        >
          {draft === null ? '查看与修改' : '继续修改草稿'}
        </Link>
      </div>
      <ol className="desk-path" aria-label={`${label}的环节`}>
        {inForce.content.steps.map((step, index) => (
          <li key={`${index}-${step.name.zh}`} className="desk-stop desk-stop-ahead">
            <p className="desk-stop-head">
              <strong>{step.name.zh}</strong>
            </p>
            <p>{step.deciders.map((decider) => deciderWords(decider)).join('；')}</p>
            <p className="wb-quiet">{`${step.workdays} 个工作日；超时：${TIMEOUT_LABELS[step.onTimeout].zh}`}</p>
          </li>
        ))}
      </ol>
      {inForce.content.basis !== undefined && inForce.content.basis.citation !== '' && (
        <p className="wb-quiet">
          {`期限依据：${inForce.content.basis.citation} `}
          {!inForce.content.basis.confirmed && <StatusTag tone="warning">待核实</StatusTag>}
        </p>
      )}
    </Card>
  );
}
