import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { LONGEST_TEXT, REPORT_REASON_LABELS, REPORT_REASONS, SHORTEST_TEXT, type ReportReason } from '../model.ts';

export type AnswerVerb = 'answer' | 'decline' | 'ask';

interface AnswerDialogProps {
  readonly request: Schemas['FeedbackRequest'];
  readonly one: Schemas['Case'];
  readonly verb: AnswerVerb;
  readonly label: string;
  readonly onClose: () => void;
}

/** What will be read, with the region’s phrases; a report may take the listing down in the same act. */
export function AnswerDialog({ request, one, verb, label, onClose }: AnswerDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [takeDown, setTakeDown] = useState('');
  const [others, setOthers] = useState(request.others > 0);
  const send = api.useMutation('post', '/api/feedback/{id}/answer', {
    onSuccess: async () => {
      onClose();
      message.success(`已办理：${label}`);
      await queries.invalidateQueries();
    },
  });
  const needsReason = verb !== 'answer';
  return (
    <Dialog
      title={`${label}：${request.number}`}
      okText={label}
      disabled={text.trim().length < SHORTEST_TEXT || (needsReason && reasons.length === 0)}
      busy={send.isPending}
      error={send.error}
      onOk={() =>
        send.mutate({
          params: { path: { id: request.id } },
          body: {
            verb,
            text: text.trim(),
            ...(needsReason && { reasons: [...reasons] }),
            ...(takeDown !== '' && { takeDown: takeDown as ReportReason }),
            ...(verb !== 'ask' && request.others > 0 && { others }),
          },
        })
      }
      onCancel={onClose}
    >
      {needsReason && <Reasons one={one} chosen={reasons} onChange={setReasons} />}
      {verb === 'answer' && request.mayTakeDown && (
        <Field id="answer-take-down" label="被举报的信息" hint="下架后从公开页面消失，发布单位会收到原因，并可以申诉。">
          <NativeSelect
            id="answer-take-down"
            value={takeDown}
            options={[
              { value: '', label: '保留' },
              ...REPORT_REASONS.map((value) => ({ value, label: `下架：${REPORT_REASON_LABELS[value].zh}` })),
            ]}
            onChange={setTakeDown}
          />
        </Field>
      )}
      {verb !== 'ask' && request.others > 0 && (
        <fieldset className="desk-choices">
          <legend>同一信息的其他举报</legend>
          <label>
            <input type="checkbox" checked={others} onChange={(event) => setOthers(event.target.checked)} />
            {`一并答复其余 ${request.others} 件`}
          </label>
        </fieldset>
      )}
      <Words phrases={one.phrases} verb={verb} value={text} onChange={setText} />
    </Dialog>
  );
}

interface ReasonsProps {
  readonly one: Schemas['Case'];
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

const Reasons = ({ one, chosen, onChange }: ReasonsProps): ReactNode => (
  <fieldset className="desk-choices">
    <legend>
      原因<span className="desk-required">（必填）</span>
    </legend>
    {one.reasons
      .filter(({ code }) => code !== 'other')
      .map(({ code, zh }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() =>
              onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
            }
          />
          {zh}
        </label>
      ))}
  </fieldset>
);

interface WordsProps {
  readonly phrases: readonly string[];
  readonly verb: AnswerVerb;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const Words = ({ phrases, verb, value, onChange }: WordsProps): ReactNode => (
  <Field
    id="answer-text"
    label={verb === 'ask' ? '请对方补充什么' : '答复'}
    required
    hint="本人会看到全文；不要写其他人的姓名和联系方式。"
  >
    {verb === 'answer' && phrases.length > 0 && (
      <div className="desk-phrases" role="group" aria-label="常用语">
        {phrases.map((phrase) => (
          <button key={phrase} type="button" className="desk-phrase" onClick={() => onChange(`${value}${phrase}`)}>
            {phrase}
          </button>
        ))}
      </div>
    )}
    <textarea
      id="answer-text"
      className="wb-control"
      rows={5}
      maxLength={LONGEST_TEXT}
      aria-describedby={describedBy('answer-text')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
);
