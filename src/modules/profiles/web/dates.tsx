import type { ReactNode } from 'react';
import { span } from './words.ts';

/** Two days that break between them, never inside of one. */
export const Dates = ({ from, until }: { readonly from: string | null; readonly until: string | null }): ReactNode =>
  from === null || until === null ? (
    <span className="desk-nowrap">{span(from, until)}</span>
  ) : (
    <>
      <span className="desk-nowrap">{`${from} 至`}</span> <span className="desk-nowrap">{until}</span>
    </>
  );
