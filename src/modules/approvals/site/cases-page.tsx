import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  EmptyState,
  LinkButton,
  Notice,
  PageFrame,
  Section,
  Steps,
  Tag,
  type Step,
} from '#design/site';
import type { Tone } from '#design/tokens';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';
import { CASE_STATE_LABELS, eventWords, type CaseState } from '../model.ts';
import type { OwnCase } from '../own-cases.ts';
import type { Stop } from '../path.ts';
import { isOpen } from '../rules.ts';
import { sitePath } from '../../site-form.tsx';

const TONES: Readonly<Record<CaseState, Tone>> = {
  running: 'info',
  returned: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  ended: 'neutral',
};

interface CasesPageProps {
  readonly lang: Language;
  readonly cases: readonly OwnCase[];
  readonly done: string | undefined;
  readonly refused: string | undefined;
}

export function CasesPage({ lang, cases, done, refused }: CasesPageProps): ReactNode {
  const zh = lang === 'zh';
  const notice =
    refused !== undefined ? (
      <Notice lang={lang} tone="danger" live title={refused} />
    ) : done !== undefined ? (
      <Notice lang={lang} tone="success" live title={done} />
    ) : undefined;
  return (
    <PageFrame
      lang={lang}
      title={zh ? '我的申请' : 'My applications'}
      crumbs={[
        { label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') },
        { label: zh ? '我的申请' : 'My applications' },
      ]}
      lead={
        <p>{zh ? '您提交的事项现在由谁办理、什么时候办结，都在这里。' : 'Who has what you handed in, and by when.'}</p>
      }
      notice={notice}
    >
      {cases.length === 0 ? (
        <EmptyState title={zh ? '您还没有提交过申请' : 'You have handed in nothing yet'} />
      ) : (
        cases.map((one) => <OneCase key={one.case.id} lang={lang} one={one} />)
      )}
    </PageFrame>
  );
}

function OneCase({ lang, one }: { readonly lang: Language; readonly one: OwnCase }): ReactNode {
  const zh = lang === 'zh';
  const { case: file, kind, path, content } = one;
  return (
    <Section id={`case-${file.id}`} title={file.title}>
      <p>
        <Tag tone={TONES[file.state]}>{CASE_STATE_LABELS[file.state][lang]}</Tag> {kind[lang]}
      </p>
      <p>{sinceWords(lang, one)}</p>
      {one.last !== undefined && file.state !== 'approved' && <Told lang={lang} one={one} />}
      {isOpen(file.state) && <Steps lang={lang} steps={stepsOf(lang, path, content)} />}
      <Acts lang={lang} one={one} />
      {file.state === 'running' && !one.urge.now && (
        <p>{zh ? `已催办，${one.urge.on} 起可以再次催办。` : `Reminded; possible again from ${one.urge.on} on.`}</p>
      )}
    </Section>
  );
}

function sinceWords(lang: Language, { case: file, workdaysLeft }: OwnCase): string {
  const zh = lang === 'zh';
  const handed = zh ? `${civilMinute(file.openedAt)} 提交` : `Handed in ${civilMinute(file.openedAt)}`;
  if (file.dueOn === null || workdaysLeft === null) {
    const closed = file.closedAt === null ? '' : civilMinute(file.closedAt);
    return closed === '' ? handed : `${handed}${zh ? `，${closed} 办结` : `, ended ${closed}`}`;
  }
  const left = zh
    ? workdaysLeft < 0
      ? `已超期 ${-workdaysLeft} 个工作日`
      : `还有 ${workdaysLeft} 个工作日`
    : workdaysLeft < 0
      ? `${-workdaysLeft} working days late`
      : `${workdaysLeft} working days left`;
  const what = file.state === 'returned' ? (zh ? '补正期限' : 'correction due') : zh ? '办理期限' : 'due';
  return zh ? `${handed}，${what} ${file.dueOn}（${left}）` : `${handed}; ${what} ${file.dueOn} (${left})`;
}

function Told({ lang, one }: { readonly lang: Language; readonly one: OwnCase }): ReactNode {
  const { last, page, case: file, content } = one;
  const words = (code: string, text: string): string =>
    lang === 'en' ? content.reasons.find((reason) => reason.code === code)?.en || text : text;
  return (
    <Notice lang={lang} tone="warning" title={eventWords(last!.verb, one.verbs)[lang]}>
      <ul>
        {last!.reasons.map(({ code, text }) => (
          <li key={`${code}-${text}`}>{words(code, text)}</li>
        ))}
      </ul>
      {last!.comment !== '' && <p>{last!.comment}</p>}
      {file.state !== 'running' && (
        <p>
          <a href={page}>{lang === 'zh' ? '修改后重新提交' : 'Correct and hand in again'}</a>
        </p>
      )}
    </Notice>
  );
}

/** The way as one line; a step that was visited before shows its last visit. */
function stepsOf(lang: Language, path: readonly Stop[], content: OwnCase['content']): Step[] {
  const current = path.findIndex(({ kind }) => kind === 'current');
  const start: Step = { label: lang === 'zh' ? '提交' : 'Handed in', state: 'done' };
  const at = path[current]?.step ?? null;
  const steps = content.steps.map((step, index): Step => ({
    label: step.name[lang] || step.name.zh,
    state: at === null ? 'todo' : index < at ? 'done' : index === at ? 'current' : 'todo',
  }));
  return [at === null ? { ...start, label: lang === 'zh' ? '补正' : 'Correction', state: 'current' } : start, ...steps];
}

function Acts({ lang, one }: { readonly lang: Language; readonly one: OwnCase }): ReactNode {
  const zh = lang === 'zh';
  const { case: file, urge, page } = one;
  if (!isOpen(file.state)) return null;
  const action = `${zh ? '' : '/en'}/account/cases/${file.id}`;
  return (
    <>
      <Actions>
        {file.state === 'returned' && <LinkButton href={page}>{zh ? '去补正' : 'Correct it'}</LinkButton>}
      </Actions>
      {file.state === 'running' && urge.now && (
        <form method="post" action={`${action}/urge`}>
          <Actions>
            <Button look="plain" aria-label={zh ? `催办：${file.title}` : `Remind: ${file.title}`}>
              {zh ? '催办' : 'Remind them'}
            </Button>
          </Actions>
        </form>
      )}
      <form method="post" action={`${action}/withdraw`}>
        <Actions>
          <Button look="plain" aria-label={zh ? `撤回：${file.title}` : `Withdraw: ${file.title}`}>
            {zh ? '撤回' : 'Withdraw'}
          </Button>
        </Actions>
      </form>
    </>
  );
}
