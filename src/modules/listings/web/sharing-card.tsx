import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';

type Sharing = Schemas['ListingSharing'];
type Choice = NonNullable<Sharing['choice']>;

const WORDS: Readonly<Record<Choice, string>> = { shared: '与合作地区共享', local: '本地区以内' };

const WHY_GONE: Readonly<Record<NonNullable<NonNullable<Sharing['copy']>['revokedFor']>, string>> = {
  ended: '已关闭',
  expired: '已过期',
  suspended: '已被下架',
  revised: '正在修改',
  local: '改为本地区以内',
  region: '本地区不再共享这一类',
  consent: '本人没有同意或已撤回同意',
  removed: '原信息已移除',
};

/** 共享范围: how far it is shown, and where its copies are now. Not there in a region without partners. */
export function SharingCard({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/managed-listings/{id}/sharing', { params: { path: { id } } });
  if (query.data !== undefined && query.data.wouldSee.length === 0 && query.data.copy === null) return null;
  return (
    <Card title="共享范围">
      <Loaded query={query}>{(sharing) => <SharingFacts id={id} sharing={sharing} />}</Loaded>
    </Card>
  );
}

function SharingFacts({ id, sharing }: { readonly id: string; readonly sharing: Sharing }): ReactNode {
  return (
    <>
      {sharing.mayChoose ? (
        <SharingChoice id={id} sharing={sharing} />
      ) : (
        <p>{sharing.choice === null ? `按地区默认：${WORDS[sharing.usual]}` : `单位选择：${WORDS[sharing.choice]}`}</p>
      )}
      <Where sharing={sharing} />
    </>
  );
}

function Where({ sharing: { copy, partners } }: { readonly sharing: Sharing }): ReactNode {
  if (copy === null) return <p className="wb-quiet">发布后按上面的范围共享；现在没有副本。</p>;
  if (copy.revokedAt !== null && copy.revokedFor !== null)
    return <p className="wb-quiet">{`副本已于 ${minuteOf(copy.revokedAt)} 撤回（${WHY_GONE[copy.revokedFor]}）。`}</p>;
  const names = partners.map(({ nameZh }) => nameZh).join('、');
  return <p>{`正在共享给：${names}（第 ${copy.version} 版，副本更新于 ${minuteOf(copy.changedAt)}）。`}</p>;
}

function SharingChoice({ id, sharing }: { readonly id: string; readonly sharing: Sharing }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const choose = api.useMutation('put', '/api/managed-listings/{id}/sharing', {
    onSuccess: async () => {
      message.success('已保存');
      await queries.invalidateQueries();
    },
  });
  const names = sharing.wouldSee.map(({ nameZh }) => nameZh).join('、');
  return (
    <>
      <Refusal error={choose.error} />
      <Field
        id="sharing-choice"
        label="谁能检索到"
        hint={names === '' ? '目前没有接收这一类的合作地区。' : `合作地区：${names}。只共享公开内容，不含联系方式。`}
      >
        <NativeSelect
          id="sharing-choice"
          aria-describedby={describedBy('sharing-choice')}
          value={sharing.choice ?? ''}
          disabled={choose.isPending}
          onChange={(value) =>
            choose.mutate({ params: { path: { id } }, body: { choice: value === '' ? null : (value as Choice) } })
          }
          options={[
            { value: '', label: `按地区默认（${WORDS[sharing.usual]}）` },
            { value: 'shared', label: WORDS.shared },
            { value: 'local', label: WORDS.local },
          ]}
        />
      </Field>
    </>
  );
}
