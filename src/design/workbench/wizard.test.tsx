import { renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { CheckAnswers, SaveNote, Wizard, type AnswerGroup, type Saving, type WizardStep } from './index.ts';

const render = (node: ReactNode): string => renderToString(node).replaceAll('<!-- -->', '');

const STEPS: readonly WizardStep[] = [
  { id: 'what', title: '岗位', href: '/app/x?step=what', state: 'done' },
  { id: 'pay', title: '待遇', href: '/app/x?step=pay', state: 'wrong', wrong: 2 },
  { id: 'wanted', title: '要求', href: '/app/x?step=wanted', state: 'returned' },
  { id: 'check', title: '检查并提交', href: '/app/x?step=check', state: 'todo' },
];

const wizard = (current: string): string =>
  render(
    <Wizard lang="zh" label="发布招聘需求" steps={STEPS} current={current} finish={<button type="submit">提交</button>}>
      <p>内容</p>
    </Wizard>,
  );

describe('wizard', () => {
  test('names every part with its state, marks the current one and counts what is done', () => {
    const html = wizard('pay');
    expect(html).toContain('aria-label="发布招聘需求"');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    for (const words of ['已填好 1 / 4', '2 处要改', '待修改', '第 2 / 4 步']) expect(html).toContain(words);
  });

  test('leads back and on by the names of the parts; only the last one finishes', () => {
    const first = wizard('what');
    expect(first).not.toContain('上一步');
    expect(first).toContain('href="/app/x?step=pay"');
    expect(first).not.toContain('type="submit"');
    const last = wizard('check');
    expect(last).toContain('上一步');
    expect(last).not.toContain('下一步');
    expect(last).toContain('type="submit"');
  });

  test('an unknown part in the address is the first one', () => {
    expect(wizard('nowhere')).toContain('第 1 / 4 步');
  });
});

describe('the last look', () => {
  const group = (rows: AnswerGroup['rows']): string =>
    render(<CheckAnswers lang="zh" groups={[{ id: 'pay', title: '待遇', href: '/app/x?step=pay', rows }]} />);

  test('what is missing stands out, what nobody has to say is one quiet line', () => {
    const html = group([
      { label: '最低薪资', value: '3600', required: true },
      { label: '招聘截止', value: '', required: true },
      { label: '年终奖', value: '' },
      { label: '福利', value: '', required: false },
    ]);
    expect(html.match(/wb-answer-wrong/g)).toHaveLength(1);
    expect(html.match(/必填，还没有填/g)).toHaveLength(1);
    expect(html).toContain('选填、没有填的：年终奖、福利');
  });

  test('what the rules refuse says why, once, stated or not', () => {
    const html = group([
      { label: '最低薪资', value: '1200', problem: '低于本地最低工资标准' },
      { label: '招聘截止', value: '', required: true, problem: '请写明有效期限' },
    ]);
    expect(html.match(/wb-answer-wrong/g)).toHaveLength(2);
    expect(html).toContain('请写明有效期限');
    expect(html).not.toContain('还没有填');
  });

  test('a part with nothing but empty optional answers has no empty list', () => {
    expect(group([{ label: '年终奖', value: '' }])).not.toContain('<dl');
  });
});

describe('whether what was typed is safe', () => {
  const note = (state: Saving): string =>
    render(<SaveNote lang="zh" state={state} at="14:05" problem="连接不上服务器" onRetry={() => undefined} />);

  test('says so in each state, and offers another try where it was refused', () => {
    expect(note('clean')).toContain('上次保存 14:05');
    expect(note('saved')).toContain('已自动保存 14:05');
    for (const state of ['refused', 'conflict'] as const) {
      expect(note(state)).toContain('没有保存：连接不上服务器');
      expect(note(state)).toContain('重试');
    }
    for (const state of ['clean', 'changed', 'saving', 'saved'] as const) expect(note(state)).not.toContain('重试');
  });
});
