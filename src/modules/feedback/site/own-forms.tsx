import type { ReactNode } from 'react';
import { Actions, Button, Section } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput } from '#platform/http';
import { textOf, type FormState } from '../../site-form.tsx';
import type { Request } from '../model.ts';
import { rate, supplement } from '../own-request.ts';
import { RatingFields, SupplementField } from './kit.tsx';

export const mayRate = ({ answeredAt, rating }: Request): boolean => answeredAt !== null && rating === null;

interface OwnFormsProps {
  readonly lang: Language;
  readonly request: Request;
  readonly form: FormState;
  readonly action: string;
  /** What opens the request again: number and code of somebody without an account. */
  readonly keys?: Readonly<Record<string, string>> | undefined;
}

/** What the person may do now: add what was asked for, or say how it was. */
export function OwnForms({ lang, request, form, action, keys }: OwnFormsProps): ReactNode {
  const zh = lang === 'zh';
  const act = request.state === 'asked' ? 'supplement' : mayRate(request) ? 'rate' : undefined;
  if (act === undefined) return null;
  const title = act === 'rate' ? (zh ? '评价' : 'Rate it') : zh ? '请补充' : 'Please add';
  return (
    <Section id={`do-${act}`} title={title}>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="act" value={act} />
        {Object.entries(keys ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {act === 'rate' ? <RatingFields lang={lang} form={form} /> : <SupplementField lang={lang} form={form} />}
        <Actions>
          <Button>{zh ? '提交' : 'Send'}</Button>
        </Actions>
      </form>
    </Section>
  );
}

/** @returns what was done, in words */
export async function perform(
  ctx: Context,
  id: string,
  act: string,
  form: PageInput['form'],
): Promise<{ readonly zh: string; readonly en: string } | undefined> {
  if (act === 'supplement') {
    await supplement(ctx, id, textOf(form, 'supplement').slice(0, 2000));
    return { zh: '已补充，办理继续进行。', en: 'Added. It goes on from here.' };
  }
  if (act === 'rate') {
    await rate(ctx, id, Number(textOf(form, 'rating')), textOf(form, 'ratingText').slice(0, 500));
    return { zh: '谢谢您的评价。', en: 'Thank you for your rating.' };
  }
  return undefined;
}
