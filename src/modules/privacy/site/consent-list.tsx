import type { ReactNode } from 'react';
import { Actions, Button, Card, Tag } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';
import type { OwnConsent } from '../consents.ts';
import { PURPOSES, TEXT_LABELS } from '../model.ts';
import { sitePath } from './kit.tsx';

interface ConsentsProps {
  readonly lang: Language;
  readonly consents: readonly OwnConsent[];
  readonly personalised: boolean | undefined;
  /** What a minor's guardian has not agreed to. */
  readonly held: readonly string[];
}

export function Consents({ lang, consents, personalised, held }: ConsentsProps): ReactNode {
  const zh = lang === 'zh';
  return consents.map(({ text, standing, renewable }) => {
    const { key } = text;
    // Recommendation is on until somebody switches it off; the profile knows.
    const on = key === 'recommendation' && personalised !== undefined ? personalised : standing?.decision === 'granted';
    const waits = held.includes(key);
    const choosable = PURPOSES.some((purpose) => purpose === key);
    const label = TEXT_LABELS[key][lang];
    return (
      <Card key={key}>
        <form method="post" action={sitePath(lang, '/account/privacy/consent')} aria-label={label}>
          <h3>
            {label} <Tag tone={on ? 'success' : 'neutral'}>{on ? (zh ? '已同意' : 'On') : zh ? '未同意' : 'Off'}</Tag>
          </h3>
          {choosable && <p>{text.body[lang]}</p>}
          <p className="hint">
            {[
              zh
                ? `文本第 ${text.version} 版（${text.validFrom}）`
                : `Text version ${text.version} (${text.validFrom})`,
              standing !== undefined && `${civilMinute(standing.at)} ${zh ? '决定' : 'decided'}`,
              waits && (zh ? '监护人还没有同意，暂不使用' : 'Waits for a guardian to agree'),
              renewable && (zh ? '文本已更新，需要重新同意' : 'The text has changed and asks for your consent anew'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {choosable && (on || !waits) && (
            <Actions>
              <input type="hidden" name="purpose" value={key} />
              <Button look="plain" name="decision" value={on ? 'withdraw' : 'grant'}>
                {on ? (zh ? `撤回：${label}` : `Withdraw: ${label}`) : zh ? `同意：${label}` : `Agree: ${label}`}
              </Button>
            </Actions>
          )}
        </form>
      </Card>
    );
  });
}
