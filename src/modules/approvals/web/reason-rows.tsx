import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import type { Schemas } from '../../api.ts';

type Reason = Schemas['ApprovalReason'];

interface ReasonRowsProps {
  readonly reasons: readonly Reason[];
  readonly onChange: (reasons: Reason[]) => void;
}

/** Typed reasons: those that cases already name keep their code, whatever their words become. */
export function ReasonRows({ reasons, onChange }: ReasonRowsProps): ReactNode {
  const [zh, setZh] = useState('');
  const add = (): void => {
    onChange([...reasons, { code: nextCode(reasons), zh: zh.trim(), en: '', field: null }]);
    setZh('');
  };
  return (
    <>
      <ul className="desk-list">
        {reasons.map((reason, index) => (
          <li key={reason.code}>
            <label htmlFor={`reason-${reason.code}`} className="wb-quiet">
              {`原因 ${index + 1}（${reason.code}）`}
            </label>
            <input
              id={`reason-${reason.code}`}
              className="wb-control"
              maxLength={200}
              value={reason.zh}
              onChange={(event) =>
                onChange(reasons.map((one, at) => (at === index ? { ...one, zh: event.target.value } : one)))
              }
            />
            <input
              className="wb-control"
              lang="en"
              maxLength={400}
              aria-label={`原因 ${index + 1} 的英文`}
              placeholder="English, for readers of the English pages"
              value={reason.en}
              onChange={(event) =>
                onChange(reasons.map((one, at) => (at === index ? { ...one, en: event.target.value } : one)))
              }
            />
            <button
              type="button"
              className="desk-act"
              aria-label={`删除原因：${reason.zh}`}
              onClick={() => onChange(reasons.filter((_, at) => at !== index))}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      <div className="desk-own-reason">
        <label htmlFor="new-reason">新增原因</label>
        <input
          id="new-reason"
          className="wb-control"
          maxLength={200}
          value={zh}
          onChange={(event) => setZh(event.target.value)}
        />
        <Button disabled={zh.trim() === ''} onClick={add}>
          添加
        </Button>
      </div>
    </>
  );
}

function nextCode(reasons: readonly Reason[]): string {
  const codes = new Set(reasons.map(({ code }) => code));
  let number = reasons.length + 1;
  while (codes.has(`local${number}`)) number += 1;
  return `local${number}`;
}
