import type { ReactNode } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { KIND_WORDS, RECORD_KINDS } from '#contracts/catalogue';
import { ErrorBlock } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Editor } from './editor.tsx';

const ABOVE = [{ label: '我的名录', href: '/app/catalogue' }];

export function NewFormPage(): ReactNode {
  const { kind = '' } = useParams();
  const navigate = useNavigate();
  const known = RECORD_KINDS.find((one) => one === kind);
  if (known === undefined) return <Navigate to="/catalogue/new" replace />;
  return (
    <Page title={`新建${KIND_WORDS[known].name.zh}`} above={ABOVE}>
      <Editor key={known} kind={known} record={undefined} onSaved={({ id }) => void navigate(`/catalogue/${id}`)} />
    </Page>
  );
}

export function EditPage(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  // Always fresh: a form that starts from an old version would only be refused.
  const query = api.useQuery(
    'get',
    '/api/catalogue-records/{id}',
    { params: { path: { id } } },
    { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false },
  );
  const name = query.data === undefined ? '名录记录' : KIND_WORDS[query.data.kind].name.zh;
  return (
    <Page title={`修改${name}`} above={ABOVE}>
      <Loaded query={query}>
        {(record) =>
          record.abilities.includes('edit') ? (
            <Editor kind={record.kind} record={record} onSaved={() => void navigate(`/catalogue/${id}`)} />
          ) : (
            <ErrorBlock lang="zh" problem={{ title: '这条记录现在不能修改，请回到它的页面查看状态。' }} />
          )
        }
      </Loaded>
    </Page>
  );
}
