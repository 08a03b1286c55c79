import { DescriptionList, Field, Prose, TextArea } from '#design/site';
import { failure } from '#kernel/errors';
import type { Link, LinkAct } from '#modules/notices';
import type { Context } from '#platform/context';
import { GRANT_BY_LINK } from '../ask-delegation.ts';
import { failures } from '../contract.ts';
import { stepDelegation } from '../decide-delegation.ts';
import { asAdministrator } from '../link-holder.ts';
import { RIGHT_LABELS, type Delegation } from '../model.ts';
import { findDelegation } from '../store.ts';

/** A firm answers a request for delegation on a phone, without signing in. */
export const grantByLink: LinkAct = {
  purpose: GRANT_BY_LINK,
  label: { zh: '答复委托申请', en: 'Answer a request to act for you' },
  failures,
  show: async (ctx, link, { lang, errors, values }) => {
    const asked = await requested(ctx, link);
    await asAdministrator(ctx, link, asked.principalId);
    const zh = lang === 'zh';
    return {
      title: zh
        ? `“${asked.delegateName}”申请代“${asked.principalName}”办理`
        : `${asked.delegateName} asks to act for ${asked.principalName}`,
      element: (
        <>
          <DescriptionList items={facts(asked, lang)} />
          <Prose>
            <p>
              {zh
                ? '同意之后，对方的经办人可以在上面写明的范围和期限内代贵单位办理；每一次办理都会留下记录，贵单位随时可以查看，也随时可以撤销。'
                : 'Once you agree, its staff may do the above in your name until the dates given. Every act is recorded for you to see, and you may end it at any time.'}
            </p>
          </Prose>
        </>
      ),
      fields: (
        <Field
          lang={lang}
          name="reason"
          label={zh ? '不同意的原因' : 'Why not'}
          hint={zh ? '只在不同意时填写' : 'Only when you refuse'}
          error={errors.find(({ name }) => name === 'reason')?.message}
          optional
        >
          {(control) => <TextArea {...control} rows={2} maxLength={500} defaultValue={values['reason'] ?? ''} />}
        </Field>
      ),
      buttons: [
        { label: zh ? '同意委托' : 'Agree', choice: 'grant', look: 'primary' },
        { label: zh ? '不同意' : 'Refuse', choice: 'refuse', look: 'plain' },
      ],
    };
  },
  perform: async (ctx, link, _form, { lang, values }) => {
    const asked = await requested(ctx, link);
    const acting = await asAdministrator(ctx, link, asked.principalId);
    const verb = values['choice'] === 'grant' ? 'grant' : 'refuse';
    const reason = (values['reason'] ?? '').trim().slice(0, 500) || undefined;
    await stepDelegation(acting, asked.id, verb, verb === 'grant' ? undefined : reason);
    const zh = lang === 'zh';
    const said = { grant: zh ? '已同意委托' : 'You agreed', refuse: zh ? '已告知对方：不同意' : 'You refused' }[verb];
    return {
      title: said,
      element: (
        <Prose>
          <p>
            {zh ? '对方已收到通知。登录工作台，在“委托”里可以查看代办记录或撤销。' : 'The other side has been told.'}
          </p>
        </Prose>
      ),
    };
  },
};

async function requested(ctx: Context, link: Link): Promise<Delegation> {
  const found = await findDelegation(ctx.db, ctx.tenant.id, link.subject.id);
  if (found === undefined) throw failure('record.notFound');
  return found;
}

const facts = ({ delegateName, rights, reason }: Delegation, lang: 'zh' | 'en') => [
  { term: lang === 'zh' ? '受托方' : 'Who', description: delegateName },
  ...rights
    .filter((right) => right.withdrawnAt === null)
    .map(({ name, validUntil }) => ({
      term: RIGHT_LABELS[name][lang],
      description: lang === 'zh' ? `${RIGHT_LABELS[name].about}；至 ${validUntil}` : `until ${validUntil}`,
    })),
  { term: lang === 'zh' ? '原因' : 'Why', description: reason },
];
