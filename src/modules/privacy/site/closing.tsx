import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  CheckboxGroup,
  DataTable,
  ErrorSummary,
  LinkButton,
  Notice,
  PageFrame,
  Prose,
  Section,
} from '#design/site';
import { isRecent } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Kept } from '#platform/personal-data';
import { askErasure, cancelErasure, planErasure, type ErasurePlan } from '../erasure.ts';
import type { PrivacyParts } from '../http.ts';
import { ownPerson } from '../person.ts';
import { openErasure } from '../request-store.ts';
import { errorsOf, sitePath, textOf, type FormError } from './kit.tsx';

const PATH = '/account/closing';

/** 注销账户: what goes, what stays and why, what must be done first; then one decision. */
export function closingPages(parts: PrivacyParts): SitePage[] {
  const confirmFirst = (lang: Language) => ({
    redirect: `${sitePath(lang, '/account/confirm')}?next=${encodeURIComponent(sitePath(lang, PATH))}`,
  });
  return [
    { method: 'GET', path: PATH, right: 'privacy.own', render: (ctx, input) => view(ctx, input, parts, []) },
    {
      method: 'POST',
      path: PATH,
      right: 'privacy.own',
      perMinute: 20,
      render: async (ctx, input) => {
        const { lang, form, request } = input;
        const session = await parts.installation.auth.session(request.headers);
        if (session === undefined || !isRecent(session, ctx.now)) return confirmFirst(lang);
        if (textOf(form, 'sure') === '') return view(ctx, input, parts, [{ name: 'sure', message: SURE[lang] }]);
        try {
          const outcome = await askErasure(ctx, parts, await ownPerson(ctx));
          return outcome === 'erased' ? goneView(lang) : { redirect: sitePath(lang, PATH) };
        } catch (error) {
          return view(ctx, input, parts, errorsOf(error, lang, 'close'));
        }
      },
    },
    {
      method: 'POST',
      path: `${PATH}/cancel`,
      right: 'privacy.own',
      render: async (ctx, { lang }) => {
        await cancelErasure(ctx, ctx.actor.accountId!);
        return { redirect: `${sitePath(lang, '/account/privacy')}?done=cancelled` };
      },
    },
  ];
}

const SURE = { zh: '请确认您已看过上面的说明', en: 'Please confirm that you have read the above' };

async function view(
  ctx: Context,
  { lang }: PageInput,
  parts: PrivacyParts,
  errors: readonly FormError[],
): Promise<SiteView> {
  const person = await ownPerson(ctx);
  const asked = await openErasure(ctx, person.accountId);
  return {
    ...(errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '注销账户' : 'Close my account',
    noIndex: true,
    element: (
      <Closing lang={lang} plan={await planErasure(ctx, parts, person)} waiting={asked !== undefined} errors={errors} />
    ),
  };
}

interface ClosingProps {
  readonly lang: Language;
  readonly plan: ErasurePlan;
  readonly waiting: boolean;
  readonly errors: readonly FormError[];
}

function Closing({ lang, plan, waiting, errors }: ClosingProps): ReactNode {
  const zh = lang === 'zh';
  const first = plan.obstacles.filter(({ kind }) => kind === 'handOver');
  const running = plan.obstacles.filter(({ kind }) => kind === 'running');
  return (
    <PageFrame
      lang={lang}
      title={zh ? '注销账户' : 'Close my account'}
      crumbs={[
        { label: zh ? '我的个人信息' : 'My personal information', href: sitePath(lang, '/account/privacy') },
        { label: zh ? '注销账户' : 'Close my account' },
      ]}
      notice={<ErrorSummary lang={lang} errors={errors} />}
    >
      {first.length > 0 && (
        <Notice lang={lang} tone="warning" title={zh ? '注销前请先处理' : 'First deal with this'}>
          <ul>
            {first.map(({ about, link }) => (
              <li key={about.zh}>{link === undefined ? about[lang] : <a href={link}>{about[lang]}</a>}</li>
            ))}
          </ul>
        </Notice>
      )}
      {running.length > 0 && (
        <Notice
          lang={lang}
          tone="info"
          title={
            zh
              ? '还有正在办理的事项，办结后自动注销'
              : 'Some cases are still running; the account closes by itself when they end'
          }
        >
          <ul>
            {running.map(({ about }) => (
              <li key={about.zh}>{about[lang]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section id="goes" title={zh ? '会删除' : 'What goes'}>
        <Prose>
          <ul>
            {plan.goes.map((words) => (
              <li key={words.zh}>{words[lang]}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="stays" title={zh ? '会保留，以及为什么' : 'What stays, and why'}>
        <KeptTable lang={lang} kept={plan.kept} />
      </Section>
      {waiting ? (
        <form method="post" action={sitePath(lang, '/account/closing/cancel')}>
          <Notice
            lang={lang}
            tone="info"
            title={zh ? '您已申请注销，等待上述事项办结' : 'You have asked for it; it waits for the cases above'}
          />
          <Actions>
            <Button look="plain">{zh ? '撤销注销申请' : 'Cancel the closing'}</Button>
          </Actions>
        </form>
      ) : (
        <CloseForm lang={lang} errors={errors} later={running.length > 0} />
      )}
    </PageFrame>
  );
}

function KeptTable({ lang, kept }: { readonly lang: Language; readonly kept: readonly Kept[] }): ReactNode {
  const zh = lang === 'zh';
  return (
    <DataTable
      caption={zh ? '保留的记录' : 'Records that stay'}
      rows={kept}
      rowKey={({ what }) => what.zh}
      columns={[
        { key: 'what', title: zh ? '记录' : 'Record', cell: ({ what }) => what[lang] },
        { key: 'why', title: zh ? '依据' : 'Why', cell: ({ why }) => why[lang] },
      ]}
    />
  );
}

interface CloseFormProps {
  readonly lang: Language;
  readonly errors: readonly FormError[];
  readonly later: boolean;
}

function CloseForm({ lang, errors, later }: CloseFormProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <form method="post" action={sitePath(lang, PATH)} noValidate id="close">
      <CheckboxGroup
        lang={lang}
        name="sure"
        label={zh ? '确认' : 'Confirm'}
        error={errors.find(({ name }) => name === 'sure')?.message}
        choices={[
          {
            value: 'yes',
            label: zh
              ? '我已了解：注销后不能恢复，需要时只能重新注册'
              : 'I understand that this cannot be undone; I would have to register again',
          },
        ]}
      />
      <Actions>
        <Button look="danger">
          {later ? (zh ? '申请注销' : 'Ask for closing') : zh ? '注销我的账户' : 'Close my account'}
        </Button>
        <LinkButton look="plain" href={sitePath(lang, '/account/privacy')}>
          {zh ? '不注销' : 'Keep it'}
        </LinkButton>
      </Actions>
    </form>
  );
}

const goneView = (lang: Language): SiteView => {
  const title = lang === 'zh' ? '账户已注销' : 'Your account is closed';
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={title}>
        <Prose>
          <p>
            {lang === 'zh'
              ? '您的资料已删除，所有设备上的登录已退出。手机号可以重新注册。感谢使用。'
              : 'Your data was deleted and all devices were signed out. The phone number may register again. Thank you.'}
          </p>
        </Prose>
      </PageFrame>
    ),
  };
};
