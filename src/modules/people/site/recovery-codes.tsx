import type { ReactNode } from 'react';
import { Actions, KeyList, LinkButton, Notice, PageFrame } from '#design/site';
import type { Language } from '#platform/http';

interface RecoveryCodesProps {
  readonly lang: Language;
  readonly codes: readonly string[];
  readonly next: string;
}

/** Shown once, in the answer that made them. */
export function RecoveryCodes({ lang, codes, next }: RecoveryCodesProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '请保存恢复码' : 'Keep these recovery codes'}
      notice={
        <Notice lang={lang} tone="success" live title={zh ? '第二道验证已设置好' : 'Your second factor is set up'} />
      }
      lead={
        <p>
          {zh
            ? '手机或密钥丢失时，每个恢复码可以代替第二道验证用一次。它们只显示这一次，请抄下或打印，放在安全的地方。'
            : 'If you lose your phone or key, each code stands in for it once. They are shown this one time: write them down or print them, and keep them safe.'}
        </p>
      }
    >
      <KeyList keys={codes} />
      <Actions>
        <LinkButton href={next}>{zh ? '我已保存，继续' : 'I have kept them; continue'}</LinkButton>
      </Actions>
    </PageFrame>
  );
}
