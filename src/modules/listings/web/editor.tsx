import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { kindWords } from '#contracts/kinds';
import { Button, ErrorBlock, ProblemSummary, SaveNote, Wizard } from '#design/workbench';
import type { ApiProblem, Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { LeaveGuard } from '../../leave-guard.tsx';
import { CheckStep } from './check-step.tsx';
import { SharingCard } from './sharing-card.tsx';
import { Conflict } from './conflict.tsx';
import { Findings, isGap } from './findings.tsx';
import { FormFields } from './form-fields.tsx';
import { askedGroups, controlId, controlOf } from './form-groups.ts';
import { Reasons } from './reasons.tsx';
import { useDraft, type Chosen, type Draft, type DraftState } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';
import { CHECK, findingsByField, returnedByField, stepHref, stepsOf } from './wizard-steps.ts';
import { wordsFor } from './words.ts';

type Listing = Schemas['ManagedListing'];

const UNSAVED: ReadonlySet<DraftState> = new Set(['changed', 'saving', 'refused', 'conflict']);

interface EditorProps {
  readonly chosen: Chosen;
  readonly initial: Listing | undefined;
  readonly onMade: (listing: Listing) => void;
}

export function Editor({ chosen, initial, onMade }: EditorProps): ReactNode {
  const draft = useDraft(chosen, initial, onMade);
  if (draft.stored !== undefined && !draft.stored.abilities.includes('edit')) {
    return <ErrorBlock lang="zh" problem={{ title: '这条信息现在不能修改，请回到它的页面查看状态。' }} />;
  }
  return <Form draft={draft} />;
}

/** One part of the form at a time; the last one shows everything and sends it. */
function Form({ draft }: { readonly draft: Draft }): ReactNode {
  const location = useLocation();
  const href = (step: string): string => stepHref(step, location);
  const groups = askedGroups(draft.type, draft.side, draft.values);
  const wished = new URLSearchParams(location.search).get('step');
  const current = wished === CHECK || groups.some(({ name }) => name === wished) ? wished! : groups[0]!.name;
  const submit = useSubmit(draft);
  const errors = errorsOf(draft, submit.refused);
  const returned = returnedByField(draft);
  const wrong = { ...returned, ...errors };
  const checked = useChecked(draft, current);
  const findings = findingsByField(draft, checked);
  const group = groups.find(({ name }) => name === current);
  const blocked = draft.state === 'conflict';
  const follow = useFollow(current);
  return (
    <>
      <LeaveGuard unsaved={UNSAVED.has(draft.state)} stays={(path) => path.endsWith('/edit')} />
      <form onSubmit={(event) => event.preventDefault()} aria-label={kindWords(draft.type, draft.side).name.zh}>
        <Wizard
          lang="zh"
          label="填写步骤"
          steps={stepsOf({ draft, errors, returned, findings }, href)}
          current={current}
          problems={
            <>
              {blocked && <Conflict draft={draft} />}
              <Returned draft={draft} />
              <Refused problem={submit.refused} follow={(id) => follow(id, stepHolding(draft, id, href))} />
            </>
          }
          aside={<RuleCheck draft={draft} checking={current === CHECK} />}
          saved={<Saved draft={draft} />}
          also={
            <Button
              disabled={blocked}
              onClick={async () => {
                const saved = await draft.flush();
                if (saved !== undefined) window.open(`/listings/${saved.id}/preview`, '_blank', 'noopener');
              }}
            >
              预览<span className="wb-unseen">（在新窗口打开）</span>
            </Button>
          }
          finish={
            <Button type="primary" loading={submit.busy} disabled={blocked} onClick={submit.run}>
              提交审核
            </Button>
          }
        >
          {group === undefined ? (
            <>
              <CheckStep draft={draft} errors={wrong} findings={findings} href={href} />
              {draft.stored !== undefined && <SharingCard id={draft.stored.id} />}
            </>
          ) : (
            <>
              {group.help !== undefined && <p className="wb-quiet">{group.help.zh}</p>}
              <FormFields fields={group.fields} draft={draft} errors={wrong} findings={findings} />
            </>
          )}
        </Wizard>
      </form>
    </>
  );
}

/** Whoever has looked at everything once, or was refused, wants to know what is missing. */
function useChecked(draft: Draft, current: string): boolean {
  const [checked, setChecked] = useState(draft.stored?.state === 'returned');
  const { flush } = draft;
  const untouched = draft.stored === undefined && draft.state === 'clean';
  if (current === CHECK && !checked) setChecked(true);
  useEffect(() => {
    // What is shown here is what will be sent. Nobody's empty form becomes a draft by being looked at.
    if (current === CHECK && !untouched) void flush();
  }, [current, untouched, flush]);
  return checked;
}

/** Control → sentence: what cannot be read, what the last save or the submission was refused for. */
function errorsOf(draft: Draft, refused: ApiProblem | undefined): Readonly<Record<string, string>> {
  const sent = [...(draft.problem?.errors ?? []), ...(refused?.errors ?? [])];
  return { ...Object.fromEntries(sent.map(({ field, message }) => [controlOf(field), message])), ...draft.unreadable };
}

interface RefusedProps {
  readonly problem: ApiProblem | undefined;
  readonly follow: (id: string) => void;
}

/** Each line leads to its control, which mostly stands in another part. */
function Refused({ problem, follow }: RefusedProps): ReactNode {
  if (problem === undefined) return null;
  const errors =
    problem.errors.length === 0
      ? [{ id: controlId('title'), message: problem.title }]
      : problem.errors.map(({ field, message }) => ({ id: controlId(field), message }));
  return <ProblemSummary lang="zh" errors={errors} onFollow={follow} />;
}

function stepHolding(draft: Draft, id: string, href: (step: string) => string): string | undefined {
  const groups = askedGroups(draft.type, draft.side, draft.values);
  const step = groups.find(({ fields }) => fields.some(({ name }) => controlId(name) === id));
  return step && href(step.name);
}

/** To a control of this part at once; to one of another part when that is shown and has had the focus. */
function useFollow(current: string): (id: string, href: string | undefined) => void {
  const navigate = useNavigate();
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current !== undefined) document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the control is there once its step is shown
  }, [current]);
  return (id, href) => {
    const control = document.getElementById(id);
    if (control !== null) return control.focus();
    if (href === undefined) return;
    wanted.current = id;
    void navigate(href.slice('/app'.length));
  };
}

/** What the officer wants changed stays in sight in every part. */
function Returned({ draft }: { readonly draft: Draft }): ReactNode {
  const { state, returnedReasons = [] } = draft.stored ?? {};
  if (returnedReasons.length === 0) return null;
  return (
    <Card title={state === 'suspended' ? '下架理由' : '退回意见'}>
      <Reasons reasons={returnedReasons} label={wordsFor(draft)} />
    </Card>
  );
}

/** What is missing is said by the list of parts and by the check; here stands what is wrong with what was written. */
function RuleCheck({ draft, checking }: { readonly draft: Draft; readonly checking: boolean }): ReactNode {
  const findings = draft.stored?.findings;
  const gaps = findings?.filter(isGap).length ?? 0;
  const shown = findings?.filter((finding) => !isGap(finding)) ?? [];
  return (
    <Card title="规则检查">
      {findings === undefined && <p>开始填写后自动检查。</p>}
      {gaps > 0 && <p>{`还有 ${gaps} 项必填没有填写${checking ? '，上面已标出' : ''}。`}</p>}
      {findings !== undefined && (gaps === 0 || shown.length > 0) && (
        <Findings findings={shown} label={wordsFor(draft)} />
      )}
    </Card>
  );
}

function Saved({ draft: { state, stored, problem, flush } }: { readonly draft: Draft }): ReactNode {
  return (
    <SaveNote
      lang="zh"
      state={state}
      at={stored === undefined ? undefined : minuteOf(stored.updatedAt).slice(11)}
      problem={problem?.title ?? '有内容需要改正'}
      onRetry={state === 'refused' ? () => void flush() : undefined}
    />
  );
}
