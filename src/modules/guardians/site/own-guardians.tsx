import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  ErrorSummary,
  Field,
  Notice,
  PageFrame,
  Prose,
  Section,
  Select,
  Tag,
  TextInput,
} from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { maskDate } from '#kernel/masks';
import { readThresholds } from '#modules/regulations';
import { findProfileOfAccount } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { standingOf, type Standing } from '../hold.ts';
import { getGuardianship, inviteAgain, inviteGuardian } from '../invite-guardian.ts';
import { BAND_LABELS, RELATION_LABELS, RELATIONS, type Learner } from '../model.ts';
import { recordAge } from '../record-age.ts';
import { findLearner, type LearnerKey } from '../store.ts';
import { Guardians, MatterTable } from './guardian-tables.tsx';
import { errorsOf, sitePath, textOf, type FormError } from './kit.tsx';

const PATH = '/account/guardians';

/** 监护人, seen by the learner: age once, guardians, what each has agreed to. */
export const ownGuardiansPages: readonly SitePage[] = [
  { method: 'GET', path: PATH, right: 'guardian.own', render: (ctx, input) => view(ctx, input, {}, []) },
  act('age', 'birthDate', 'age', async (ctx, { form }) => {
    await recordAge(
      ctx,
      await ownKey(ctx),
      { birthDate: textOf(form, 'birthDate'), identityNumber: textOf(form, 'identityNumber') },
      'self',
    );
  }),
  act('invite', 'name', 'invited', async (ctx, { form }) => {
    const relation = RELATIONS.find((one) => one === textOf(form, 'relation'));
    if (relation === undefined)
      throw failure('request.invalid', {}, [{ field: 'relation', zh: '请选择与您的关系', en: 'Choose the relation' }]);
    await inviteGuardian(ctx, await ownLearner(ctx), {
      name: textOf(form, 'name'),
      phone: textOf(form, 'phone'),
      relation,
    });
  }),
  act('again', 'guardians', 'invited', async (ctx, { form }) => {
    const learner = await ownLearner(ctx);
    const id = textOf(form, 'id');
    const guardianship = isUuid(id) ? await getGuardianship(ctx, id) : undefined;
    if (guardianship?.learnerId !== learner.id) throw failure('record.notFound');
    await inviteAgain(ctx, guardianship);
  }),
];

function act(
  word: string,
  field: string,
  done: string,
  work: (ctx: Context, input: PageInput) => Promise<void>,
): SitePage {
  return {
    method: 'POST',
    path: `${PATH}/${word}` as SitePage['path'],
    right: 'guardian.own',
    perMinute: 10,
    render: async (ctx, input) => {
      try {
        await work(ctx, input);
        return { redirect: `${sitePath(input.lang, PATH)}?done=${done}` };
      } catch (error) {
        return view(ctx, input, input.form, errorsOf(error, input.lang, field));
      }
    },
  };
}

async function ownKey(ctx: Context): Promise<LearnerKey> {
  const accountId = ctx.actor.accountId!;
  const profile = await findProfileOfAccount(ctx.db, ctx.tenant.id, accountId);
  return { accountId, profileId: profile?.id ?? null };
}

async function ownLearner(ctx: Context): Promise<Learner> {
  const learner = await findLearner(ctx, await ownKey(ctx));
  if (learner === undefined) throw failure('guardian.noAge');
  return learner;
}

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  age: { zh: '出生日期已登记。', en: 'Your date of birth is recorded.' },
  invited: {
    zh: '短信已发出，请监护人打开链接确认。',
    en: 'The message is on its way. Ask your guardian to open the link.',
  },
};

async function view(
  ctx: Context,
  input: PageInput,
  form: PageInput['form'],
  errors: readonly FormError[],
): Promise<SiteView> {
  const { lang, query } = input;
  const learner = await findLearner(ctx, await ownKey(ctx));
  const title = lang === 'zh' ? '监护人' : 'Guardians';
  return {
    ...(errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: (
      <GuardiansPage
        lang={lang}
        title={title}
        learner={learner}
        standing={learner === undefined ? undefined : await standingOf(ctx, learner)}
        asksIdentity={(await readThresholds(ctx))('identity.collect') === 1}
        form={form}
        errors={errors}
        done={DONE[String(query['done'])]?.[lang]}
      />
    ),
  };
}

interface GuardiansProps {
  readonly lang: Language;
  readonly title: string;
  readonly learner: Learner | undefined;
  readonly standing: Standing | undefined;
  readonly asksIdentity: boolean;
  readonly form: PageInput['form'];
  readonly errors: readonly FormError[];
  readonly done: string | undefined;
}

function GuardiansPage(props: GuardiansProps): ReactNode {
  const { lang, title, learner, standing, errors, done } = props;
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[
        { label: zh ? '我的个人信息' : 'My personal information', href: sitePath(lang, '/account/privacy') },
        { label: title },
      ]}
      notice={
        done === undefined ? (
          <ErrorSummary lang={lang} errors={errors} />
        ) : (
          <Notice lang={lang} tone="success" live title={done} />
        )
      }
    >
      {learner === undefined || standing === undefined ? (
        <AgeForm {...props} />
      ) : (
        <Known {...props} learner={learner} standing={standing} />
      )}
    </PageFrame>
  );
}

const errorAt = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.message;

function AgeForm({ lang, asksIdentity, form, errors }: GuardiansProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <form method="post" action={sitePath(lang, '/account/guardians/age')} noValidate>
      <Prose>
        <p>
          {zh
            ? '为什么要填：不满 18 周岁的，公开、向用人单位提供等事项要由监护人同意；不满 14 周岁的，监护人同意后才能使用平台。出生日期加密保存，只用来判断年龄，登记后不能自己更改。'
            : 'Why we ask: under 18 a guardian must agree to publication and sharing; under 14 to any use. The date is sealed, serves only to know your age, and cannot be changed by yourself afterwards.'}
        </p>
      </Prose>
      <Field
        lang={lang}
        name="birthDate"
        label={zh ? '出生日期' : 'Date of birth'}
        hint={zh ? '例如 2009-09-01' : 'For example 2009-09-01'}
        error={errorAt(errors, 'birthDate')}
      >
        {(control) => (
          <TextInput
            {...control}
            width="medium"
            autoComplete="bday"
            inputMode="numeric"
            maxLength={10}
            defaultValue={textOf(form, 'birthDate')}
          />
        )}
      </Field>
      {asksIdentity && (
        <Field
          lang={lang}
          name="identityNumber"
          label={zh ? '身份证号' : 'Identity number'}
          optional
          hint={zh ? '加密保存，任何页面都不完整显示' : 'Sealed; never shown whole'}
          error={errorAt(errors, 'identityNumber')}
        >
          {(control) => <TextInput {...control} width="medium" autoComplete="off" maxLength={30} />}
        </Field>
      )}
      <Actions>
        <Button>{zh ? '登记' : 'Record'}</Button>
      </Actions>
    </form>
  );
}

function Known(props: GuardiansProps & { readonly learner: Learner; readonly standing: Standing }): ReactNode {
  const { lang, learner, standing } = props;
  const zh = lang === 'zh';
  const { band, guardianships, held } = standing;
  return (
    <>
      <Prose>
        <p>
          {zh ? '出生日期' : 'Date of birth'} {maskDate(learner.birthDate)} <Tag>{BAND_LABELS[band][lang]}</Tag>
        </p>
      </Prose>
      {band === 'adult' ? (
        <Notice
          lang={lang}
          tone="info"
          title={zh ? '您已成年，由您自己决定，不需要监护人。' : 'You are of age: you decide alone.'}
        />
      ) : (
        <>
          {held.person && (
            <Notice
              lang={lang}
              tone="warning"
              title={
                zh ? '监护人同意之前，平台的功能暂不可用' : 'Until a guardian agrees, the platform stays closed to you'
              }
            >
              <p>
                {zh
                  ? '不满 14 周岁的，须由监护人同意；短信确认之后，还要由学校核对监护关系。'
                  : 'Under 14 a guardian must agree, and the school compares the relation with a document.'}
              </p>
            </Notice>
          )}
          <Section id="matters" title={zh ? '各事项的情况' : 'How things stand'}>
            <MatterTable lang={lang} standing={standing} />
          </Section>
          <Section id="guardians" title={zh ? '我的监护人' : 'My guardians'}>
            <Guardians lang={lang} guardianships={guardianships} />
          </Section>
          <Section id="invite" title={zh ? '邀请监护人' : 'Invite a guardian'}>
            <InviteForm {...props} />
          </Section>
        </>
      )}
    </>
  );
}

function InviteForm({ lang, form, errors }: GuardiansProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <form method="post" action={sitePath(lang, '/account/guardians/invite')} noValidate>
      <Field lang={lang} name="name" label={zh ? '监护人姓名' : 'Name of the guardian'} error={errorAt(errors, 'name')}>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={50} defaultValue={textOf(form, 'name')} />}
      </Field>
      <Field
        lang={lang}
        name="phone"
        label={zh ? '监护人手机号' : 'Mobile number of the guardian'}
        hint={
          zh
            ? '用来发送确认短信，加密保存。监护人没有智能手机的，请找学校办理纸质同意书'
            : 'For the message with the link; sealed. Without a smartphone, ask your school for the paper form'
        }
        error={errorAt(errors, 'phone')}
      >
        {(control) => (
          <TextInput
            {...control}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            width="medium"
            defaultValue={textOf(form, 'phone')}
          />
        )}
      </Field>
      <Field
        lang={lang}
        name="relation"
        label={zh ? '与您的关系' : 'Relation to you'}
        error={errorAt(errors, 'relation')}
      >
        {(control) => (
          <Select
            {...control}
            width="medium"
            empty={zh ? '请选择' : 'Please choose'}
            defaultValue={textOf(form, 'relation')}
            choices={RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value][lang] }))}
          />
        )}
      </Field>
      <Actions>
        <Button>{zh ? '发送短信' : 'Send the message'}</Button>
      </Actions>
    </form>
  );
}
