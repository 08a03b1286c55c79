import type { ReactNode } from 'react';
import { ScrollX } from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { rightWords } from '../model.ts';

type Rights = Schemas['RightsTable'];

const SCOPES: Readonly<Record<string, string>> = { own: '本人', organisation: '本机构', tenant: '本地区' };

/** The table of the code itself: what is shown here is what the server asks. */
export function RightsPage(): ReactNode {
  const rights = api.useQuery('get', '/api/rights', {}, { staleTime: 600_000 });
  return (
    <Page title="权限表" lead="每种身份能做什么、能做到多大范围。空格表示不能。只读成员另外不能办理、只能查看。">
      <Loaded query={rights}>{(table) => <RightsTable table={table} />}</Loaded>
    </Page>
  );
}

function RightsTable({ table }: { readonly table: Rights }): ReactNode {
  return (
    <ScrollX label="权限表">
      <table className="desk-rights">
        <thead>
          <tr>
            <th scope="col">权限</th>
            {table.roles.map((role) => (
              <th key={role} scope="col">
                {ROLE_LABELS[role].zh}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rights.map(({ right, grants }) => (
            <tr key={right}>
              <th scope="row">
                {rightWords(right)}
                <div className="wb-quiet">{right}</div>
              </th>
              {table.roles.map((role) => {
                const scope = grants[role];
                return (
                  <td key={role} className={scope === undefined ? undefined : `desk-scope-${scope}`}>
                    {scope === undefined ? '' : SCOPES[scope]}
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
