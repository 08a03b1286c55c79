import { useState } from 'react';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { kindWords, SIDES, TYPES } from '#contracts/kinds';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Editor } from './editor.tsx';
import type { Chosen } from './use-draft.ts';

const NEW = 'new';
const ABOVE = [{ label: '我的供求', href: '/app/listings' }];

/**
 * A new draft gets its own address with its first save, without losing the focus: the form that made it stays, so the
 * address at which it started is kept beside the one it has now.
 */
export function EditPage(): ReactNode {
  const { id = NEW } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [start, setStart] = useState({ id, search });
  const [made, setMade] = useState<string>();
  if (id !== start.id && id !== made) {
    setStart({ id, search });
    setMade(undefined);
  }
  if (start.id !== NEW) return <Stored key={start.id} id={start.id} />;
  const chosen = chosenIn(start.search);
  if (chosen === undefined) return <Navigate to="/listings/new" replace />;
  const onMade = (listing: Schemas['ManagedListing']): void => {
    setMade(listing.id);
    // The part that is open now, not the one at which the form began.
    const step = new URLSearchParams(window.location.search).get('step');
    void navigate(`/listings/${listing.id}/edit${step === null ? '' : `?step=${step}`}`, {
      replace: true,
      preventScrollReset: true,
    });
  };
  return (
    <Page title={`发布${kindWords(chosen.type, chosen.side).name.zh}`} above={ABOVE}>
      <Editor chosen={chosen} initial={undefined} onMade={onMade} />
    </Page>
  );
}

function chosenIn(search: string): Chosen | undefined {
  const query = new URLSearchParams(search);
  const type = TYPES.find((one) => one === query.get('type'));
  const side = SIDES.find((one) => one === query.get('side'));
  return type === undefined || side === undefined ? undefined : { type, side };
}

function Stored({ id }: { readonly id: string }): ReactNode {
  // Always fresh: a form that starts from an old version would only be refused.
  const query = api.useQuery(
    'get',
    '/api/managed-listings/{id}',
    { params: { path: { id } } },
    { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false },
  );
  const name = query.data === undefined ? '供求' : kindWords(query.data.type, query.data.side).name.zh;
  return (
    <Page title={`修改${name}`} above={ABOVE}>
      <Loaded query={query}>
        {(listing) => <Editor chosen={listing} initial={listing} onMade={() => undefined} />}
      </Loaded>
    </Page>
  );
}
