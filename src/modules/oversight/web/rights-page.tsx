import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyBlock, NativeSelect, ScrollX } from '#design/workbench';
import { SCOPE_LABELS, type Scope } from '#contracts/access';
import { ROLE_LABELS, type Role } from '#kernel/roles';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Field } from '../../desk-parts.tsx';
import { WhyCard } from './why-card.tsx';

type Table = Schemas['RightsTable'];
type Row = Table['rights'][number];

/** The table of the code itself: what is shown here is what the server asks. */
export function RightsPage(): ReactNode {
  const rights = api.useQuery('get', '/api/rights', {}, { staleTime: 600_000 });
  return (
    <Page
      title="权限表"
      lead="每种身份能做什么、能做到多大范围。空格表示不能。这就是服务器判断时用的表。"
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Loaded query={rights}>
        {(table) => (
          <>
            <WhyCard rights={table.rights} />
            <ScopeWords />
            <Filtered table={table} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const SCOPE_ABOUT: Readonly<Record<Scope, string>> = {
  own: '只限自己的账户、消息、档案。',
  organisation: '自己代表的机构；成员设了数据范围的，再缩小到本人、本部门、本部门及以下或指定的部门。',
  territory: '主管部门按行政区划：市级看全市，县级看本县，乡镇看本乡镇，下级都包含在内。',
  tenant: '整个地区。县级、乡镇不能办理对全地区生效的事。',
};

const ScopeWords = (): ReactNode => (
  <dl className="desk-scopes">
    {(Object.keys(SCOPE_ABOUT) as Scope[]).map((scope) => (
      <div key={scope}>
        <dt className={`desk-scope-${scope}`}>{SCOPE_LABELS[scope].zh}</dt>
        <dd>{SCOPE_ABOUT[scope]}</dd>
      </div>
    ))}
    <div>
      <dt>另外</dt>
      <dd>只读成员只能查看；代办时只有委托里写明的几项；客服以他人视角查看时什么都不能改。</dd>
    </div>
  </dl>
);

function Filtered({ table }: { readonly table: Table }): ReactNode {
  const [text, setText] = useState('');
  const [role, setRole] = useState('');
  const shown = table.rights.filter(
    ({ right, name, about, grants }) =>
      `${right}${name}${about}`.includes(text.trim()) && (role === '' || grants[role as Role] !== undefined),
  );
  const roles = role === '' ? table.roles : table.roles.filter((one) => one === role);
  return (
    <>
      <div className="desk-pair desk-no-print">
        <Field id="rights-text" label="查找权限">
          <input
            id="rights-text"
            className="wb-control"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field id="rights-role" label="只看一种身份">
          <NativeSelect
            id="rights-role"
            value={role}
            empty="全部身份"
            options={table.roles.map((value) => ({ value, label: ROLE_LABELS[value].zh }))}
            onChange={setRole}
          />
        </Field>
      </div>
      <p role="status" className="wb-quiet">{`${shown.length} 项权限`}</p>
      {shown.length === 0 ? <EmptyBlock title="没有符合条件的权限" /> : <Matrix rights={shown} roles={roles} />}
    </>
  );
}

function Matrix({ rights, roles }: { readonly rights: readonly Row[]; readonly roles: readonly Role[] }): ReactNode {
  return (
    <ScrollX label="权限表">
      <table className="desk-rights">
        <thead>
          <tr>
            <th scope="col">权限</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {ROLE_LABELS[role].zh}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map(({ right, name, about, grants }) => (
            <tr key={right}>
              <th scope="row">
                {name}
                <div className="wb-quiet desk-right-about">{about}</div>
                <code className="wb-quiet">{right}</code>
              </th>
              {roles.map((role) => {
                const scope = grants[role];
                return (
                  <td key={role} className={scope === undefined ? undefined : `desk-scope-${scope}`}>
                    {scope === undefined ? '' : SCOPE_LABELS[scope].zh}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
