import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { EmptyBlock } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { useImportEntries, type ImportEntry, type ImportKind } from '../../import-kind.ts';
import { ImportListPage } from './import-list.tsx';
import { ImportPage } from './import-page.tsx';
import { IMPORTS } from './import-words.ts';

/** Below 导入 stands the word of a kind, or the number of a batch of whatever kind. */
export function OnePage(): ReactNode {
  const { id = '' } = useParams();
  const { all } = useImportEntries();
  const entry = all.find(({ key }) => key === id);
  return entry === undefined ? <BatchOfAnyKind id={id} /> : <OfKind entry={entry} />;
}

function BatchOfAnyKind({ id }: { readonly id: string }): ReactNode {
  const { all } = useImportEntries();
  const query = api.useQuery('get', '/api/imports/{id}', { params: { path: { id } } }, { staleTime: Infinity });
  const entry = all.find(({ target }) => target === query.data?.target);
  if (entry !== undefined) return <OfKind key={id} entry={entry} id={id} />;
  return (
    <Page title="导入批次" above={[IMPORTS]}>
      <Loaded query={query}>{() => <EmptyBlock title="没有这个批次" />}</Loaded>
    </Page>
  );
}

/** The words of a kind come with its own module. */
function OfKind({ entry, id }: { readonly entry: ImportEntry; readonly id?: string }): ReactNode {
  const kind = useQuery<ImportKind>({ queryKey: ['import-kind', entry.key], queryFn: entry.load, staleTime: Infinity });
  if (kind.data === undefined)
    return (
      <Page title={`导入${entry.title}`} above={[IMPORTS]}>
        <Loaded query={kind}>{() => null}</Loaded>
      </Page>
    );
  return id === undefined ? (
    <ImportListPage key={entry.key} entry={entry} kind={kind.data} />
  ) : (
    <ImportPage entry={entry} kind={kind.data} id={id} />
  );
}
