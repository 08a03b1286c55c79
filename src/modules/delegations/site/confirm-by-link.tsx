import { DescriptionList, Field, Prose, TextArea } from '#design/site';
import { failure } from '#kernel/errors';
import type { Link, LinkAct } from '#modules/notices';
import type { Context } from '#platform/context';
import { CONFIRM_BY_LINK } from '../ask-confirmation.ts';
import { findConfirmation } from '../confirmation-store.ts';
import { failures } from '../contract.ts';
import { decideConfirmation, type Confirmables } from '../decide-confirmation.ts';
import { asAdministrator } from '../link-holder.ts';
import type { Confirmation } from '../model.ts';

/** The principal's own word on what a delegate prepared: read it, confirm it or say why not. */
export const confirmByLink = (subjects: Confirmables): LinkAct => ({
  purpose: CONFIRM_BY_LINK,
  label: { zh: '确认代办的提交', en: 'Confirm a prepared submission' },
  failures,
  show: async (ctx, link, { lang, errors, values }) => {
    const waiting = await asked(ctx, link);
    const acting = await asAdministrator(ctx, link, waiting.principalId);
    const shown = await subjects[waiting.subjectKind]?.show(acting, waiting.subjectId);
    const zh = lang === 'zh';
    return {
      title: zh ? `请确认：“${waiting.title}”` : `Please confirm: ${waiting.title}`,
      element: (
        <>
          <Prose>
            <p>
              {zh
                ? `以下内容由“${waiting.delegateName}”代“${waiting.principalName}”拟定。您确认之后才会提交审核。`
                : `${waiting.delegateName} prepared this for ${waiting.principalName}. It is submitted only once you confirm.`}
            </p>
          </Prose>
          <DescriptionList items={(shown?.content ?? []).map(([term, description]) => ({ term, description }))} />
        </>
      ),
      fields: (
        <Field
          lang={lang}
          name="reason"
          label={zh ? '哪里不对' : 'What is wrong'}
          hint={zh ? '不确认时填写，会告诉受托方' : 'When you do not confirm; the delegate is told'}
          error={errors.find(({ name }) => name === 'reason')?.message}
          optional
        >
          {(control) => <TextArea {...control} rows={2} maxLength={500} defaultValue={values['reason'] ?? ''} />}
        </Field>
      ),
      buttons: [
        { label: zh ? '确认提交' : 'Confirm', choice: 'confirm', look: 'primary' },
        { label: zh ? '不确认' : 'Do not confirm', choice: 'refuse', look: 'plain' },
      ],
    };
  },
  perform: async (ctx, link, _form, { lang, values }) => {
    const waiting = await asked(ctx, link);
    const acting = await asAdministrator(ctx, link, waiting.principalId);
    const decision = values['choice'] === 'confirm' ? 'confirm' : 'refuse';
    const reason = (values['reason'] ?? '').trim().slice(0, 500) || undefined;
    await decideConfirmation(acting, subjects, waiting.id, {
      decision,
      reason: decision === 'confirm' ? undefined : reason,
    });
    const zh = lang === 'zh';
    const title =
      decision === 'confirm'
        ? zh
          ? '已确认并提交审核'
          : 'Confirmed and submitted'
        : zh
          ? '已退给受托方'
          : 'Returned to the delegate';
    return {
      title,
      element: (
        <Prose>
          <p>{zh ? '受托方已收到通知。' : 'The delegate has been told.'}</p>
        </Prose>
      ),
    };
  },
});

async function asked(ctx: Context, link: Link): Promise<Confirmation> {
  const found = await findConfirmation(ctx.db, ctx.tenant.id, link.subject.id);
  if (found === undefined) throw failure('record.notFound');
  return found;
}
