import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Actions, Button } from '../buttons.tsx';
import { CheckboxGroup, RadioGroup, Select, TextArea, TextInput } from '../controls.tsx';
import { ErrorSummary, Field } from '../field.tsx';
import { Section } from '../page-frame.tsx';
import { SearchBox } from '../search-box.tsx';

/** Search boxes, and one form as it comes back with errors. */
export function Forms({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <Section id="search" title={t('搜索', 'Search')}>
        <SearchBox
          lang={lang}
          action="#search"
          label={t('搜索岗位、项目和服务', 'Search places, projects and services')}
          placeholder={t('例如：数控车工、机器人检测', 'For example: CNC turner')}
          scope={{
            name: 'kind',
            choices: [
              { value: '', label: t('全部', 'All') },
              { value: 'talent', label: t('人才', 'Talent') },
              { value: 'project', label: t('研发项目', 'R&D projects') },
            ],
          }}
          often={[
            { href: '#search-1', label: t('数控车工', 'CNC turner') },
            { href: '#search-2', label: t('焊接机器人', 'Welding robots') },
          ]}
        />
      </Section>
      <Section id="forms" title={t('表单', 'Forms')}>
        <ErrorSummary
          lang={lang}
          errors={[
            { name: 'headcount', message: t('人数要填 1 到 500 之间的整数', 'Enter a whole number from 1 to 500') },
            { name: 'shift', message: t('请选择班次', 'Choose a shift') },
          ]}
        />
        <form action="#forms" method="post" noValidate>
          <Texts lang={lang} />
          <Choices lang={lang} />
          <Actions>
            <Button>{t('提交审核', 'Send for review')}</Button>
            <Button look="plain" name="then" value="draft" formNoValidate>
              {t('存为草稿', 'Save draft')}
            </Button>
          </Actions>
        </form>
      </Section>
    </>
  );
}

function Texts({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <Field
        lang={lang}
        name="title"
        label={t('岗位名称', 'Title of the place')}
        hint={t('用大家搜索时会用的叫法', 'As people would search for it')}
      >
        {(control) => <TextInput {...control} defaultValue={t('数控车工（实习）', 'CNC turner (internship)')} />}
      </Field>
      <Field
        lang={lang}
        name="headcount"
        label={t('需要人数', 'Number of people')}
        error={t('人数要填 1 到 500 之间的整数', 'Enter a whole number from 1 to 500')}
      >
        {(control) => (
          <TextInput {...control} width="short" inputMode="numeric" unit={t('人', 'people')} defaultValue="两三个" />
        )}
      </Field>
      <Field lang={lang} name="trade" label={t('职业', 'Occupation')}>
        {(control) => (
          <Select
            {...control}
            width="medium"
            empty={t('请选择', 'Please choose')}
            choices={[
              { value: 'turner', label: t('车工', 'Turner') },
              { value: 'welder', label: t('焊工', 'Welder') },
            ]}
          />
        )}
      </Field>
      <Field lang={lang} name="duties" label={t('主要工作', 'Main duties')} optional>
        {(control) => <TextArea {...control} rows={4} />}
      </Field>
      <Field lang={lang} name="code" label={t('统一社会信用代码', 'Credit code of the organisation')} optional>
        {(control) => <TextInput {...control} width="medium" disabled defaultValue="91330100MA00000000" />}
      </Field>
    </>
  );
}

function Choices({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <RadioGroup
        lang={lang}
        name="shift"
        label={t('班次', 'Shift')}
        error={t('请选择班次', 'Choose a shift')}
        choices={[
          { value: 'day', label: t('白班', 'Day shift') },
          {
            value: 'rotating',
            label: t('倒班', 'Rotating'),
            hint: t('实习学生不得安排夜班', 'Interns may not work at night'),
          },
        ]}
      />
      <CheckboxGroup
        lang={lang}
        name="provides"
        label={t('提供', 'Provided')}
        optional
        chosen={['meals']}
        choices={[
          { value: 'meals', label: t('工作餐', 'Meals') },
          { value: 'housing', label: t('住宿', 'Housing') },
          { value: 'bus', label: t('班车', 'Shuttle bus') },
        ]}
      />
    </>
  );
}
