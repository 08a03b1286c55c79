import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App, Button, Link } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { has, minuteOf, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { waitsWord } from './words.ts';

type Confirmation = NonNullable<Schemas['ManagedListing']['confirmation']>;

/** 请委托方确认: whoever asked may ask again or take it back; whoever was asked goes and answers. */
export function ConfirmationCard({ confirmation }: { readonly confirmation: Confirmation }): ReactNode {
  const session = useSession();
  const { id, askedAt, delegate, asked } = confirmation;
  const mayAnswer = !asked && has(session, 'delegation.confirm');
  return (
    <Card title={waitsWord(session)}>
      <p>{`“${delegate}”已于 ${minuteOf(askedAt)} 请${mayAnswer ? '贵单位' : '委托方'}确认；确认之后才进入审核，不确认就不会提交。`}</p>
      {asked && <Asked id={id} />}
      {mayAnswer && (
        <Link className="desk-link desk-target" href={`/app/confirmations/${id}`}>
          去确认或不同意
        </Link>
      )}
    </Card>
  );
}

function Asked({ id }: { readonly id: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const params = { path: { id } };
  const after = (words: string) => ({
    onSuccess: async () => {
      message.success(words);
      await queries.invalidateQueries();
    },
    onError: (error: unknown) => message.error(problemOf(error).title),
  });
  const remind = api.useMutation('post', '/api/confirmations/{id}/reminder', after('已再次请对方确认'));
  const withdraw = api.useMutation('post', '/api/confirmations/{id}/withdrawal', after('已撤回请求，可以修改后再提交'));
  return (
    <div className="desk-row">
      <Button loading={remind.isPending} onClick={() => remind.mutate({ params })}>
        催一下
      </Button>
      <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ params })}>
        撤回请求
      </Button>
    </div>
  );
}
