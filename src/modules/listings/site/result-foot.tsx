import type { ReactNode } from 'react';
import { COMPARE_FORM } from './compare-bar.tsx';
import { at } from './addresses.ts';
import type { Language } from '#platform/http';

/** What somebody said about a result a moment ago, with the key to take it back. */
export interface JudgedNow {
  readonly id: string;
  readonly listingId: string;
  readonly helpful: boolean;
}

interface ResultFootProps {
  readonly lang: Language;
  readonly text: string;
  /** The page that says why it stands here. */
  readonly why: string;
  readonly listing: { readonly id: string; readonly title: string };
  /** Address of this page of results. */
  readonly here: string;
  readonly judged: JudgedNow | undefined;
}

/** Below a result: choosing it for comparison, and one tap about whether it was what was looked for. */
export const ResultFoot = (props: ResultFootProps): ReactNode => (
  <div className="result-foot">
    <label className="compare-choice">
      <input type="checkbox" name="ids" value={props.listing.id} form={COMPARE_FORM} />
      {props.lang === 'zh' ? '比较' : 'Compare'}
      <span className="unseen"> {props.listing.title}</span>
    </label>
    <a className="result-why" href={props.why} rel="nofollow">
      {props.lang === 'zh' ? '为什么排在这里' : 'Why here?'}
    </a>
    {props.text !== '' &&
      (props.judged === undefined ? <Question {...props} /> : <Said {...props} judged={props.judged} />)}
  </div>
);

function Question({ lang, text, listing, here }: ResultFootProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <form method="post" action={at(lang, '/searches/verdicts')} className="verdict">
      <input type="hidden" name="q" value={text} />
      <input type="hidden" name="listing" value={listing.id} />
      <input type="hidden" name="back" value={here} />
      <span>{zh ? '是您要找的吗？' : 'What you looked for?'}</span>
      <button type="submit" name="helpful" value="yes">
        {zh ? '是' : 'Yes'}
        <span className="unseen"> {listing.title}</span>
      </button>
      <button type="submit" name="helpful" value="no">
        {zh ? '不是' : 'No'}
        <span className="unseen"> {listing.title}</span>
      </button>
    </form>
  );
}

function Said({ lang, listing, here, judged }: ResultFootProps & { readonly judged: JudgedNow }): ReactNode {
  const zh = lang === 'zh';
  const said = judged.helpful ? (zh ? '是要找的' : 'yes') : zh ? '不是要找的' : 'no';
  return (
    <form method="post" action={at(lang, '/searches/verdicts/undo')} className="verdict">
      <input type="hidden" name="judged" value={judged.id} />
      <input type="hidden" name="listing" value={listing.id} />
      <input type="hidden" name="back" value={here} />
      <span role="status">{zh ? `已记下：${said}，不记是谁。` : `Noted: ${said}, without your name.`}</span>
      <button type="submit">{zh ? '撤销' : 'Undo'}</button>
    </form>
  );
}
