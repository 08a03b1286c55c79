import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Field, LinkButton, PageFrame, Prose, Select } from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { findOrganisation, isLastAdmin, listMemberRecords } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { failures } from '../contract.ts';
import { leaveOrganisation, openWorkOf, type OpenWork } from '../leave-organisation.ts';
import type { WorkHolder } from '../open-work.ts';
import { EMPTY, refusedForm, sitePath, textOf, type FormState } from './forms.ts';

const CLOSE = 'close';

/** 退出机构 on a phone and for members of an organisation that still waits: what is open is handed over in the same form. */
export const leavePages = (holders: readonly WorkHolder[]): readonly SitePage[] => [
  {
    method: 'GET',
    path: '/account/organisations/:id/leave',
    right: 'account.manage',
    render: (ctx, input) => leaveView(ctx, holders, input, EMPTY),
  },
  {
    method: 'POST',
    path: '/account/organisations/:id/leave',
    right: 'account.manage',
    render: async (ctx, input) => {
      try {
        const handOver = holders.flatMap(({ kind }) => {
          const choice = textOf(input.form, `handOver.${kind}`);
          return choice === '' ? [] : [choice === CLOSE ? { kind } : { kind, to: choice }];
        });
        await leaveOrganisation(ctx, holders, placeOf(ctx, input), handOver);
        return { redirect: `${sitePath(input.lang, '/account')}?done=left` };
      } catch (error) {
        return leaveView(ctx, holders, input, refusedForm(error, input, 'leave', failures));
      }
    },
  },
];

function placeOf(ctx: Context, { params }: PageInput) {
  const organisationId = params['id'] ?? '';
  if (!isUuid(organisationId) || ctx.actor.accountId === undefined) throw failure('record.notFound');
  return { organisationId, accountId: ctx.actor.accountId };
}

async function leaveView(
  ctx: Context,
  holders: readonly WorkHolder[],
  input: PageInput,
  form: FormState,
): Promise<SiteView> {
  const { lang } = input;
  const place = placeOf(ctx, input);
  const organisation = await findOrganisation(ctx.db, ctx.tenant.id, place.organisationId);
  const members = await listMemberRecords(ctx.db, ctx.tenant.id, place.organisationId);
  if (organisation === undefined || !members.some((one) => one.accountId === place.accountId))
    throw failure('record.notFound');
  const others = members.filter((one) => one.accountId !== place.accountId).map((one) => one.accountId);
  const accounts = await findAccounts(ctx.db, others);
  const title = lang === 'zh' ? `退出“${organisation.name}”` : `Leave ${organisation.name}`;
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: (
      <LeaveForm
        lang={lang}
        title={title}
        organisationId={organisation.id}
        lastAdmin={isLastAdmin(members, place.accountId)}
        work={await openWorkOf(ctx, holders, place)}
        colleagues={others.map((id) => ({ value: id, label: accounts.get(id)?.name ?? '' }))}
        form={form}
      />
    ),
  };
}

interface LeaveFormProps {
  readonly lang: Language;
  readonly title: string;
  readonly organisationId: string;
  /** Somebody must stay who can let others in. */
  readonly lastAdmin: boolean;
  readonly work: readonly OpenWork[];
  readonly colleagues: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
}

function LeaveForm({ lang, title, organisationId, lastAdmin, work, colleagues, form }: LeaveFormProps): ReactNode {
  const zh = lang === 'zh';
  if (lastAdmin) return <LastAdmin lang={lang} title={title} />;
  const ending = { value: CLOSE, label: zh ? '不移交，直接办结' : 'End them' };
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={<p>{zh ? '退出后，您不能再以该机构身份办理业务。' : 'You will no longer act for this organisation.'}</p>}
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form
        id="leave"
        method="post"
        action={sitePath(lang, `/account/organisations/${organisationId}/leave`)}
        noValidate
      >
        {work.map((one) => (
          <Field
            key={one.kind}
            lang={lang}
            name={`handOver.${one.kind}`}
            label={zh ? `${one.label} ${one.count} 项，移交给` : `${one.label}: ${one.count}, to`}
            hint={one.items.map((item) => item.title || (zh ? '（未命名）' : '(no title)')).join('、')}
            error={form.errors.find((error) => error.name === `handOver.${one.kind}`)?.message}
          >
            {(control) => (
              <Select
                {...control}
                empty={zh ? '请选择' : 'Please choose'}
                choices={one.closable ? [...colleagues, ending] : colleagues}
                defaultValue={form.values[`handOver.${one.kind}`]}
                width="medium"
              />
            )}
          </Field>
        ))}
        {work.length === 0 && (
          <Prose>
            <p>{zh ? '没有未办结的事项。' : 'Nothing is open.'}</p>
          </Prose>
        )}
        <Actions>
          <Button look="danger">{zh ? '退出机构' : 'Leave'}</Button>
          <LinkButton look="plain" href={sitePath(lang, '/account')}>
            {zh ? '不退出' : 'Stay'}
          </LinkButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

/** Told before the button, not after it. */
function LastAdmin({ lang, title }: { readonly lang: Language; readonly title: string }): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={
        <p>
          {zh
            ? '您是唯一的管理员，现在还不能退出：请先在“成员”里请一位同事担任管理员，或申请终止本机构。'
            : 'You are its only administrator and cannot leave yet: make a colleague an administrator under “Members” first, or ask for the organisation to be closed.'}
        </p>
      }
    >
      <Actions>
        <LinkButton href="/app/members">{zh ? '成员' : 'Members'}</LinkButton>
        <LinkButton look="plain" href={sitePath(lang, '/account')}>
          {zh ? '返回账户' : 'Back to my account'}
        </LinkButton>
      </Actions>
    </PageFrame>
  );
}
