import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Editor } from './editor.tsx';

const NEW = 'new';
const ABOVE = [{ label: '我的岗位', href: '/app/listings' }];

/**
 * A new draft gets its own address with its first save, without losing the focus: the form that made it stays, so the
 * address at which it started is kept beside the one it has now.
 */
export function EditPage(): ReactNode {
  const { id = NEW } = useParams();
  const navigate = useNavigate();
  const [start, setStart] = useState(id);
  const [made, setMade] = useState<string>();
  if (id !== start && id !== made) {
    setStart(id);
    setMade(undefined);
  }
  if (start !== NEW) return <Stored key={start} id={start} />;
  const onMade = (listing: Schemas['ManagedListing']): void => {
    setMade(listing.id);
    void navigate(`/listings/${listing.id}/edit`, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title="发布岗位" above={ABOVE}>
      <Editor initial={undefined} onMade={onMade} />
    </Page>
  );
}

function Stored({ id }: { readonly id: string }): ReactNode {
  // Always fresh: a form that starts from an old version would only be refused.
  const query = api.useQuery(
    'get',
    '/api/managed-listings/{id}',
    { params: { path: { id } } },
    { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false },
  );
  return (
    <Page title="修改岗位" above={ABOVE}>
      <Loaded query={query}>{(listing) => <Editor initial={listing} onMade={() => undefined} />}</Loaded>
    </Page>
  );
}
