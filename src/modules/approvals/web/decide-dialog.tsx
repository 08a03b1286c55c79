import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { OTHER_REASON, type Decision } from '../model.ts';
import { useCaseAct } from './use-case-act.ts';

type Case = Schemas['Case'];

interface DecideDialogProps {
  readonly one: Case;
  readonly verb: Decision;
  readonly onClose: () => void;
  readonly onDone?: (() => unknown) | undefined;
}

/** What each decision leads to here; the matter's own words for the others. */
function questionOf({ path, verbs }: Case, verb: Decision): string {
  if (verb === 'return') return '对方会看到选定的原因和意见，改好后可以重新提交；已填的内容都会保留。';
  if (verb === 'refuse')
    return `这件事项就此办结，对方会看到原因。只是资料要补、要改的，请用“${verbs.return}”，改好后接着办。`;
  const ahead = path.filter(({ kind }) => kind === 'ahead');
  return ahead.length === 0
    ? '这是最后一个环节，办理后即办结，对方会收到通知。'
    : `办理后进入下一环节“${ahead[0]!.name}”。`;
}

/** One dialog for the three decisions: what it means, typed reasons, words of one's own, common phrases. */
export function DecideDialog({ one, verb, onClose, onDone }: DecideDialogProps): ReactNode {
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const [comment, setComment] = useState('');
  const [to, setTo] = useState('applicant');
  const [checked, setChecked] = useState<readonly string[]>([]);
  const words = one.verbs[verb];
  const act = useCaseAct(
    () =>
      answer(
        client.POST('/api/cases/{id}/decision', {
          params: { path: { id: one.id } },
          body: {
            verb,
            version: one.version,
            reasons: reasons.map((code) => ({ code, text: code === OTHER_REASON.code ? other.trim() : '' })),
            comment: comment.trim(),
            checked: [...checked],
            ...(verb === 'return' && to !== 'applicant' && { to: Number(to) }),
          },
        }),
      ),
    `已办理：${words}`,
    () => {
      onClose();
      return onDone?.();
    },
  );
  const needsReason = verb !== 'approve';
  const missing = needsReason && (reasons.length === 0 || (reasons.includes(OTHER_REASON.code) && other.trim() === ''));
  return (
    <Dialog
      title={`${words}：${one.title}`}
      okText={words}
      danger={verb === 'refuse'}
      disabled={missing}
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <p>{questionOf(one, verb)}</p>
      {verb === 'approve' && one.checklist.length > 0 && (
        <Checklist items={one.checklist} checked={checked} onChange={setChecked} />
      )}
      {verb === 'return' && one.abilities.backTo.length > 0 && (
        <Field id="case-to" label="退回到">
          <NativeSelect
            id="case-to"
            value={to}
            options={[
              { value: 'applicant', label: '申请人（补正）' },
              ...one.abilities.backTo.map(({ step, name }) => ({ value: String(step), label: `环节：${name}` })),
            ]}
            onChange={setTo}
          />
        </Field>
      )}
      {needsReason && <Reasons one={one} chosen={reasons} onChange={setReasons} other={other} onOther={setOther} />}
      <Comment phrases={one.phrases.filter((phrase) => suits(phrase, verb))} value={comment} onChange={setComment} />
    </Dialog>
  );
}

/** Nobody refuses with "同意", nor agrees by asking for more papers. */
const suits = (phrase: string, verb: Decision): boolean =>
  verb === 'approve' ? !phrase.startsWith('请') : !phrase.includes('同意');

interface ReasonsProps {
  readonly one: Case;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly other: string;
  readonly onOther: (text: string) => void;
}

function Reasons({ one, chosen, onChange, other, onOther }: ReasonsProps): ReactNode {
  return (
    <fieldset className="desk-choices">
      <legend>
        原因<span className="desk-required">（必填，可多选）</span>
      </legend>
      {one.reasons.map(({ code, zh }) => (
        <label key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => onChange(toggled(chosen, code))} />
          {zh}
        </label>
      ))}
      {chosen.includes(OTHER_REASON.code) && (
        <Field id="case-other" name="reasons" label="其他原因" required>
          <textarea
            id="case-other"
            className="wb-control"
            maxLength={500}
            value={other}
            onChange={(event) => onOther(event.target.value)}
          />
        </Field>
      )}
    </fieldset>
  );
}

const toggled = (chosen: readonly string[], code: string): string[] =>
  chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];

interface ChecklistProps {
  readonly items: Case['checklist'];
  readonly checked: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** What the rules ask to compare; what was ticked is kept with the decision. */
export function Checklist({ items, checked, onChange }: ChecklistProps): ReactNode {
  return (
    <fieldset className="desk-choices">
      <legend>已核对</legend>
      {items.map(({ code, zh, citation, required }) => (
        <label key={code}>
          <input type="checkbox" checked={checked.includes(code)} onChange={() => onChange(toggled(checked, code))} />
          <span>
            {zh}
            {required && <span className="desk-required">（必填）</span>}
            {citation !== '' && <span className="wb-quiet">{`　${citation}`}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CommentProps {
  readonly phrases: readonly string[];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function Comment({ phrases, value, onChange }: CommentProps): ReactNode {
  return (
    <Field id="case-comment" label="意见" hint={phrases.length > 0 ? '点一下常用语即可填入。' : undefined}>
      {phrases.length > 0 && (
        <div className="desk-phrases" role="group" aria-label="常用语">
          {phrases.map((phrase) => (
            <button key={phrase} type="button" className="desk-phrase" onClick={() => onChange(`${value}${phrase}`)}>
              {phrase}
            </button>
          ))}
        </div>
      )}
      <textarea
        id="case-comment"
        className="wb-control"
        maxLength={1000}
        aria-describedby={describedBy('case-comment')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
