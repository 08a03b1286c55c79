import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyBlock, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { ProviderDialog } from './provider-dialog.tsx';

type Provider = Schemas['SignOnProvider'];

export function SignOnPage(): ReactNode {
  const providers = api.useQuery('get', '/api/sign-on/providers', {});
  const [editing, setEditing] = useState<Provider | 'new'>();
  return (
    <Page
      title="单点登录"
      lead="接入学校、政务或企业的统一身份认证（OpenID Connect）。已有账户只有在本人登录后，或双方都核实过同一手机号时才会关联。"
      actions={
        <Button type="primary" onClick={() => setEditing('new')}>
          添加
        </Button>
      }
    >
      <Loaded query={providers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有接入统一身份认证" />
          ) : (
            items.map((one) => <ProviderCard key={one.id} provider={one} onEdit={() => setEditing(one)} />)
          )
        }
      </Loaded>
      {editing !== undefined && (
        <ProviderDialog
          provider={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(undefined);
            void providers.refetch();
          }}
        />
      )}
    </Page>
  );
}

function ProviderCard({ provider, onEdit }: { readonly provider: Provider; readonly onEdit: () => void }): ReactNode {
  const check = api.useMutation('post', '/api/sign-on/providers/{id}/check');
  return (
    <Card title={provider.label}>
      <Facts
        facts={[
          [
            '状态',
            <StatusTag key="state" tone={provider.enabled ? 'success' : 'neutral'}>
              {provider.enabled ? '已启用' : '未启用'}
            </StatusTag>,
          ],
          ['发行方（issuer）', provider.issuer],
          ['客户端编号', provider.clientId],
          ['客户端密钥', provider.hasSecret ? '已保存（加密）' : '无'],
          ['回调地址（填到对方）', <code key="uri">{provider.redirectUri}</code>],
          ['后台退出地址（填到对方）', <code key="logout">{provider.logoutUri}</code>],
          ['关联已有账户', provider.linkRule === 'verifiedPhone' ? '同一已核实手机号' : '仅本人登录后关联'],
          ['自动新建账户', provider.createAccounts ? '是' : '否'],
          ['限定邮箱域名', provider.emailDomains.join('、')],
        ]}
      />
      <div className="desk-row">
        <Button onClick={onEdit}>修改</Button>
        <Button loading={check.isPending} onClick={() => check.mutate({ params: { path: { id: provider.id } } })}>
          试连
        </Button>
        <span role="status">{check.isSuccess && '连接正常。'}</span>
      </div>
      <Refusal error={check.error} />
    </Card>
  );
}
