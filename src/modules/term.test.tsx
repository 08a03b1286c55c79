import { renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { TERMS } from '#contracts/glossary';
import { Facts, Field } from './desk-parts.tsx';
import { Term } from './term.tsx';

const render = (node: ReactNode): string => renderToString(node).replaceAll('<!-- -->', '');

describe('a word of the glossary', () => {
  test('is a closed button with its own name, whatever the sentence calls it', () => {
    for (const { key, name } of TERMS) {
      const html = render(<Term name={key} />);
      expect(html, key).toContain('aria-expanded="false"');
      expect(html, key).toContain(name.zh);
    }
    expect(render(<Term name={TERMS[0]!.key}>想要的</Term>)).toContain('想要的');
  });

  test('that nobody explains stays plain text', () => {
    expect(render(<Term name="no-such-term">三包</Term>)).toBe('三包');
  });

  test('explains itself where it names a fact, and beside the label of a field, outside of the label', () => {
    const [{ name }] = TERMS as readonly [(typeof TERMS)[number]];
    expect(render(<Facts facts={[[name.zh, '1']]} />)).toContain('desk-term');
    const field = render(
      <Field id="x" label={name.zh} required>
        <input id="x" />
      </Field>,
    );
    expect(field).toContain(`什么是${name.zh}`);
    expect(field.slice(field.indexOf('<label'), field.indexOf('</label>'))).not.toContain('<button');
    expect(field).toContain('（必填）');
  });

  test('what is not stated says so in words', () => {
    expect(render(<Facts facts={[['三包', null]]} />)).toContain('未填写');
  });
});
