import { Field, FieldRow, RadioGroup, Section, Select, TextInput } from '#design/site';
import type { LinkVisit } from '#modules/notices';
import type { Language } from '#platform/http';
import { REASON_LABELS, REASONS, WORD_LABELS, WORDS, type Answer, type SurveyLine } from '../model.ts';

export const WORDS_OF_PAGE = {
  zh: {
    asker: '谁在问',
    firm: '问的单位',
    why: '为什么问',
    use: '怎样使用',
    period: '问的是什么时候',
    until: '截止',
    shared:
      '答复只给上面的单位看，逐项可见；统计只公布达到一定家数的合计。选“有”或“可能有”的，会以贵单位名义生成一份草稿，由贵单位自己补充、提交，不会自动发布。',
    any: '有没有',
    what: '是什么',
    count: '数量',
    when: '什么时候',
    reason: '原因',
    reasonHint: '选“没有”时请选一项。',
    none: '请选择',
    note: '其他想说的',
    send: '提交答复',
    silence: '今年不用再问我们',
  },
  en: {
    asker: 'Who asks',
    firm: 'Asked of',
    why: 'Why',
    use: 'What happens with it',
    period: 'For which time',
    until: 'Open until',
    shared:
      'Only whoever asks sees your answers; totals are published only for enough firms. A yes or maybe becomes a draft in your name. You complete and submit it yourselves; nothing is published by itself.',
    any: 'Is there any?',
    what: 'What',
    count: 'How many',
    when: 'When',
    reason: 'Reason',
    reasonHint: 'Choose one when the answer is no.',
    none: 'Choose',
    note: 'Anything else',
    send: 'Send the answer',
    silence: 'Do not ask us again this year',
  },
} as const;

interface LineProps {
  readonly lang: Language;
  readonly at: number;
  readonly line: SurveyLine;
  readonly answer: Answer | undefined;
  readonly visit: LinkVisit;
}

/** One thing that is asked: whether, what, how many, when, and why not. */
export function LineFields({ lang, at, line, answer, visit }: LineProps) {
  const words = WORDS_OF_PAGE[lang];
  const typed = (name: string, kept: string): string => visit.values[`${name}-${at}`] ?? kept;
  const errorOf = (name: string): string | undefined =>
    visit.errors.find((one) => one.name === `${name}-${at}`)?.message;
  const word = typed('word', answer?.word ?? '');
  return (
    <Section id={`line-${at}`} title={`${at + 1}. ${line.what}`}>
      <div className="answer">
        <RadioGroup
          lang={lang}
          name={`word-${at}`}
          label={words.any}
          hint={line.hint === '' ? undefined : line.hint}
          error={errorOf('word')}
          choices={WORDS.map((value) => ({ value, label: WORD_LABELS[value][lang] }))}
          chosen={word === '' ? [] : [word]}
        />
        <div className="answer-what">
          <Field lang={lang} name={`what-${at}`} label={words.what} optional>
            {(control) => <TextInput {...control} maxLength={120} defaultValue={typed('what', answer?.what ?? '')} />}
          </Field>
          <FieldRow>
            <Field lang={lang} name={`count-${at}`} label={words.count} optional>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="numeric"
                  width="short"
                  defaultValue={typed('count', answer?.headcount?.toString() ?? '')}
                />
              )}
            </Field>
            <Field lang={lang} name={`when-${at}`} label={words.when} optional>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={60}
                  width="medium"
                  defaultValue={typed('when', answer?.atWhen ?? '')}
                />
              )}
            </Field>
          </FieldRow>
        </div>
        <div className="answer-why">
          <Field
            lang={lang}
            name={`reason-${at}`}
            label={words.reason}
            hint={words.reasonHint}
            error={errorOf('reason')}
            optional
          >
            {(control) => (
              <Select
                {...control}
                empty={words.none}
                defaultValue={typed('reason', answer?.reason ?? '')}
                width="medium"
                choices={REASONS.map((value) => ({ value, label: REASON_LABELS[value][lang] }))}
              />
            )}
          </Field>
        </div>
      </div>
    </Section>
  );
}
