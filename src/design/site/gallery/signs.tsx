import type { ReactNode } from 'react';
import { colours } from '#design/tokens';
import type { Colour, Lang, Tone } from '#design/tokens';
import { Actions, Button, LinkButton } from '../buttons.tsx';
import { EmptyState, Notice } from '../notice.tsx';
import { Section } from '../page-frame.tsx';
import { Tag } from '../tag.tsx';

const states: readonly (readonly [tone: Tone, zh: string, en: string])[] = [
  ['neutral', '草稿', 'Draft'],
  ['ink', '招募中', 'Open'],
  ['info', '待审核', 'Awaiting review'],
  ['success', '已对接', 'Matched'],
  ['warning', '三天后到期', 'Closes in 3 days'],
  ['danger', '已退回', 'Returned'],
  ['seal', '省级示范', 'Provincial model'],
];

const shown: readonly (readonly [name: Colour, zh: string, en: string])[] = [
  ['ink', '墨青', 'Ink'],
  ['inkDeep', '深墨', 'Deep ink'],
  ['seal', '朱砂', 'Cinnabar'],
  ['success', '松绿', 'Pine'],
  ['warning', '赭黄', 'Ochre'],
  ['danger', '绯红', 'Crimson'],
  ['info', '靛蓝', 'Indigo'],
  ['sunken', '旧纸', 'Old paper'],
];

/** Colours, states, notices, empty places, buttons. */
export function Signs({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <Section id="colours" title={t('颜色', 'Colours')}>
        <ul className="swatches">
          {shown.map(([name, zh, en]) => (
            <li key={name}>
              <svg viewBox="0 0 80 40" width="80" height="40" aria-hidden="true">
                <rect width="80" height="40" fill={colours[name]} />
              </svg>
              {t(zh, en)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="tags" title={t('状态', 'States')}>
        <ul className="tags">
          {states.map(([tone, zh, en]) => (
            <li key={tone}>
              <Tag tone={tone}>{t(zh, en)}</Tag>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="buttons" title={t('按钮', 'Buttons')}>
        <Actions>
          <Button>{t('提交', 'Submit')}</Button>
          <Button look="plain">{t('存为草稿', 'Save draft')}</Button>
          <Button look="danger">{t('撤回申请', 'Withdraw')}</Button>
          <LinkButton look="plain" href="#buttons">
            {t('查看全部', 'See all')}
          </LinkButton>
        </Actions>
      </Section>
      <Section id="notices" title={t('提示', 'Notices')}>
        <div className="stack">
          <Notice lang={lang} tone="info" title={t('2026 年秋季实习岗位开始申报', 'Autumn 2026 internships are open')}>
            <p>{t('学校和企业都可以申报，12 月 10 日截止。', 'Schools and firms may apply until 10 December.')}</p>
          </Notice>
          <Notice lang={lang} tone="success" title={t('已收到您的答复', 'Your answer has been received')}>
            <p>{t('学校会在两个工作日内与您联系。', 'The school will contact you within two working days.')}</p>
          </Notice>
          <Notice lang={lang} tone="warning">
            <p>{t('这个岗位已有 30 天没有确认，可能已经招满。', 'This place has not been confirmed for 30 days.')}</p>
          </Notice>
          <Notice lang={lang} tone="danger" title={t('没有保存', 'Not saved')}>
            <p>
              {t(
                '另一个人刚刚改过这一页。请重新打开后再填。',
                'Someone else has just changed this page. Open it again.',
              )}
            </p>
          </Notice>
        </div>
      </Section>
      <Section id="empty" title={t('没有结果', 'Nothing found')}>
        <EmptyState
          title={t('没有找到符合条件的岗位', 'No place matches these filters')}
          actions={<LinkButton href="#empty">{t('有新岗位时告诉我', 'Tell me when there is one')}</LinkButton>}
        >
          <p>{t('放宽距离到 20 公里，有 14 个结果。', 'Within 20 kilometres there are 14 results.')}</p>
        </EmptyState>
      </Section>
    </>
  );
}
