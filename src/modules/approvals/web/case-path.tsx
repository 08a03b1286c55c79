import type { ReactNode } from 'react';
import type { Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import { waited } from './words.ts';

type Case = Schemas['Case'];
type Stop = Case['path'][number];

const KIND_WORDS: Readonly<Record<Stop['kind'], string>> = { done: '已办', current: '当前', ahead: '未到' };

/** The way of a case as it was gone, where it stands, and what lies ahead; a list, drawn as a line. */
export function CasePath({ path }: { readonly path: Case['path'] }): ReactNode {
  return (
    <ol className="desk-path" aria-label="办理过程">
      {path.map((stop, index) => (
        <li
          key={`${index}-${stop.name}`}
          className={`desk-stop desk-stop-${stop.kind}${goesBack(stop) ? ' desk-stop-back' : ''}`}
          {...(stop.kind === 'current' && { 'aria-current': 'step' as const })}
        >
          <p className="desk-stop-head">
            <strong>{stop.name}</strong> <span className="wb-quiet">{headWords(stop)}</span>
          </p>
          {stop.by.length > 0 && <p>{stop.by.join('、')}</p>}
          {stop.kind !== 'ahead' && <p className="wb-quiet">{whenWords(stop)}</p>}
          {stop.reasons.length > 0 && (
            <ul>
              {stop.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          {stop.comment !== '' && <p className="desk-prose">{stop.comment}</p>}
        </li>
      ))}
    </ol>
  );
}

const goesBack = ({ verb }: Stop): boolean => verb === 'return' || verb === 'refuse';

const headWords = (stop: Stop): string =>
  stop.said === null || stop.verb === 'open' ? KIND_WORDS[stop.kind] : stop.said;

function whenWords({ since, until, dueOn, verb }: Stop): string {
  if (until !== null) {
    const took = verb === 'open' || since === null ? '' : `　历时 ${waited(since, until)}`;
    return `${minuteOf(until)}${took}`;
  }
  return [since !== null && `${minuteOf(since)} 到达`, dueOn !== null && `${dueOn} 前办结`].filter(Boolean).join('　');
}
