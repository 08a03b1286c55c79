import type { ReactNode } from 'react';
import { Actions, Button, DescriptionList, ErrorSummary, LinkButton, Notice, PageFrame, Prose } from '#design/site';
import { civilMinute } from '#kernel/time';
import { DUTY_LABELS, findOrganisationNames } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { answerOwnInvitation, provenContacts } from '../answer-invitation.ts';
import { failures } from '../contract.ts';
import type { Invitation } from '../model.ts';
import { listInvitationsTo } from '../store.ts';
import { EMPTY, refusedForm, sitePath, textOf, type FormState } from './forms.ts';

/** Invitations to contacts that this person has proven, for where no message could be sent. */
export const invitationPages: readonly SitePage[] = [
  {
    method: 'GET',
    path: '/account/invitations',
    right: 'account.manage',
    render: (ctx, input) => invitationsView(ctx, input, EMPTY),
  },
  {
    method: 'POST',
    path: '/account/invitations',
    right: 'account.manage',
    perMinute: 30,
    render: async (ctx, input) => {
      const decline = textOf(input.form, 'choice') === 'decline';
      try {
        await answerOwnInvitation(ctx, textOf(input.form, 'id'), decline ? 'decline' : 'accept');
        return decline
          ? { redirect: `${sitePath(input.lang, '/account/invitations')}?done=declined` }
          : { redirect: '/app' };
      } catch (error) {
        return invitationsView(ctx, input, refusedForm(error, input, 'invitations', failures));
      }
    },
  },
];

async function invitationsView(ctx: Context, { lang, query }: PageInput, form: FormState): Promise<SiteView> {
  const zh = lang === 'zh';
  const contacts = await provenContacts(ctx);
  const found = (await listInvitationsTo(ctx.db, ctx.tenant.id, contacts)).filter((one) => one.expiresAt > ctx.now);
  const names = await findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    found.map((one) => one.organisationId),
  );
  const title = zh ? '收到的邀请' : 'Invitations';
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        notice={
          query['done'] === 'declined' ? (
            <Notice lang={lang} tone="success" live title={zh ? '已谢绝。' : 'Declined.'} />
          ) : (
            <ErrorSummary lang={lang} errors={form.errors} />
          )
        }
      >
        <div id="invitations">
          {found.map((one) => (
            <OneInvitation key={one.id} lang={lang} invitation={one} name={names.get(one.organisationId) ?? ''} />
          ))}
          {found.length === 0 && (
            <Prose>
              <p>
                {contacts.length === 0
                  ? zh
                    ? '核实手机号或邮箱后，发给它的邀请会出现在这里。'
                    : 'Once your phone number or address is proven, invitations to it appear here.'
                  : zh
                    ? '没有等您答复的邀请。'
                    : 'No invitation waits for you.'}
              </p>
            </Prose>
          )}
        </div>
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/account')}>
            {zh ? '返回我的账户' : 'My account'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

interface OneProps {
  readonly lang: Language;
  readonly invitation: Invitation;
  readonly name: string;
}

function OneInvitation({ lang, invitation, name }: OneProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <form method="post" action={sitePath(lang, '/account/invitations')}>
      <h2>{name}</h2>
      <DescriptionList
        items={[
          { term: zh ? '职责' : 'Duty', description: DUTY_LABELS[invitation.duty][lang] },
          { term: zh ? '有效期至' : 'Valid until', description: civilMinute(invitation.expiresAt) },
        ]}
      />
      <input type="hidden" name="id" value={invitation.id} />
      <Actions>
        <Button name="choice" value="accept">
          {zh ? '加入' : 'Join'}
        </Button>
        <Button look="plain" name="choice" value="decline">
          {zh ? '谢绝' : 'Decline'}
        </Button>
      </Actions>
    </form>
  );
}
