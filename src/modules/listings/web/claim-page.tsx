import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { App, Button, Link } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { ListingFacts } from './listing-facts.tsx';

/** A firm takes over a listing that was taken from another source in its name. */
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
  return (
    <Page title="认领岗位" lead="这条岗位由其他来源转载。认领后由贵单位确认、修改或关闭。">
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
              <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate({ params: { path } })}>
                认领这条岗位
              </Button>
            </Card>
            <ListingFacts listing={listing} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
