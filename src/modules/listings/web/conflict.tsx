import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { emptyValues, typedText, valuesOf } from './form-values.ts';
import type { Draft } from './use-draft.ts';
import { wordsFor } from './words.ts';

/** Two windows, or two people: what was typed here is shown to copy from, before the newer version is loaded. */
export function Conflict({ draft }: { readonly draft: Draft }): ReactNode {
  const [busy, setBusy] = useState(false);
  const typed = typedText(
    draft.values,
    draft.stored === undefined ? emptyValues(draft.type, draft.side) : valuesOf(draft.stored),
    wordsFor(draft),
  );
  return (
    <section className="wb-problems" role="alert" aria-label="内容已被改过">
      <h2>{draft.problem?.title}</h2>
      <p>下面是您在这个窗口填写、还没有保存的内容，可以复制下来，载入最新内容后再填。</p>
      <textarea className="wb-control" readOnly aria-label="您填写的内容" value={typed} rows={6} />
      <div className="desk-row">
        <Button onClick={() => void navigator.clipboard.writeText(typed)}>复制我填写的内容</Button>
        <Button
          type="primary"
          loading={busy}
          onClick={async () => {
            setBusy(true);
            await draft.reload();
            setBusy(false);
          }}
        >
          载入最新内容
        </Button>
      </div>
    </section>
  );
}
