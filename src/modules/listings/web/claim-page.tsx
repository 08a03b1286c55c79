import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { App, Button, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, Dialog } from '../../desk-parts.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { ReasonField } from './reason-field.tsx';

/** A firm takes over what was published in its name from another source, or says that the agency does not act for it. */
export function ClaimPage(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const path = { id };
  const query = api.useQuery('get', '/api/listings/{id}', { params: { path } });
  const claim = api.useMutation('post', '/api/listings/{id}/claim', {
    onSuccess: async () => {
      message.success('已认领，现在由贵单位办理');
      await queries.invalidateQueries();
      await navigate(`/listings/${id}`, { replace: true });
    },
  });
  const agent = query.data?.agent ?? null;
  return (
    <Page
      title="认领岗位"
      lead={
        agent === null
          ? '这条岗位由其他来源转载。认领后由贵单位确认、修改或关闭。'
          : `这条岗位由${agent.name}代为发布。认领后由贵单位确认、修改或关闭，该机构不再办理。`
      }
    >
      <Loaded query={query}>
        {(listing) => (
          <>
            <Refusal error={claim.error} />
            <Card title={listing.title}>
              <p>{`来源：${listing.source?.name ?? '未注明'}`}</p>
              <p>
                <Link className="desk-link desk-target" href={`/app/claims?listing=${id}`}>
                  名称与贵单位不同？提交认领申请
                </Link>
              </p>
              <div className="desk-row">
                <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate({ params: { path } })}>
                  认领这条岗位
                </Button>
              </div>
            </Card>
            {agent !== null && <RefuseCard id={id} agent={agent} />}
            <ListingFacts listing={listing} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const PRESET = ['我们没有委托这家机构招聘', '委托已经结束', '这不是我们的岗位'];

interface RefuseProps {
  readonly id: string;
  readonly agent: NonNullable<Schemas['ManagedListing']['agent']>;
}

function RefuseCard({ id, agent }: RefuseProps): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const refuse = api.useMutation('post', '/api/listings/{id}/refusal', {
    onSuccess: async ({ closed }) => {
      message.success(`已关闭 ${closed} 条，${agent.name}不能再以贵单位的名义导入岗位`);
      await navigate('/delegations', { replace: true });
      await queries.invalidateQueries();
    },
  });
  return (
    <Card title="没有委托这家机构？">
      <p id="refuse">{`声明后，${agent.name}以贵单位名义发布的岗位全部关闭，以后导入的也会被退回。声明错了，可以在“委托”里撤回，已关闭的不会重新打开。`}</p>
      <div className="desk-row">
        <Button danger onClick={() => setOpen(true)}>
          声明没有委托
        </Button>
      </div>
      {open && (
        <Dialog
          title={`声明没有委托${agent.name}`}
          okText="声明并关闭"
          danger
          disabled={reason.trim().length < 2}
          busy={refuse.isPending}
          error={refuse.error}
          onOk={() => refuse.mutate({ params: { path: { id } }, body: { reason } })}
          onCancel={() => setOpen(false)}
        >
          <ReasonField label="说明（会告诉该机构）" phrases={PRESET} value={reason} onChange={setReason} />
        </Dialog>
      )}
    </Card>
  );
}
