import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { ErrorBlock, ProblemSummary } from '#design/workbench';
import { answer, client, problemOf, type ApiProblem, type Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { Conflict } from './conflict.tsx';
import { Findings } from './findings.tsx';
import { FormFields } from './form-fields.tsx';
import { controlId, controlOf, SECTIONS } from './form-sections.ts';
import { ListingFacts } from './listing-facts.tsx';
import { SectionList } from './section-list.tsx';
import { useDraft, type Draft, type DraftState } from './use-draft.ts';

type Listing = Schemas['ManagedListing'];

interface EditorProps {
  readonly initial: Listing | undefined;
  readonly onMade: (listing: Listing) => void;
}

export function Editor({ initial, onMade }: EditorProps): ReactNode {
  const draft = useDraft(initial, onMade);
  const [refused, setRefused] = useState<ApiProblem>();
  const [previewing, setPreviewing] = useState(false);
  const errors = errorsOf(draft, refused);
  const submit = useSubmit(draft, setRefused);
  if (draft.stored !== undefined && !draft.stored.abilities.includes('edit')) {
    return <ErrorBlock lang="zh" problem={{ title: '这条岗位现在不能修改，请回到岗位页面查看它的状态。' }} />;
  }
  return (
    <>
      <LeaveGuard state={draft.state} />
      {draft.state === 'conflict' && <Conflict draft={draft} />}
      {refused !== undefined && (
        <ProblemSummary
          lang="zh"
          errors={
            refused.errors.length === 0
              ? [{ id: 'field-title', message: refused.title }]
              : refused.errors.map(({ field, message }) => ({ id: controlId(field), message }))
          }
        />
      )}
      <div className="desk-columns">
        <form onSubmit={(event) => event.preventDefault()} aria-label="岗位">
          {SECTIONS.map((section) => (
            <section key={section.id} id={section.id} className="desk-card" aria-label={section.title} tabIndex={-1}>
              <h2>{section.title}</h2>
              <FormFields fields={section.fields} draft={draft} errors={errors} />
            </section>
          ))}
          <div className="desk-row">
            <Button type="primary" loading={submit.busy} disabled={draft.state === 'conflict'} onClick={submit.run}>
              提交审核
            </Button>
            <Button
              disabled={draft.state === 'conflict'}
              onClick={async () => {
                if ((await draft.flush()) !== undefined) setPreviewing(true);
              }}
            >
              预览
            </Button>
            <SaveState draft={draft} />
          </div>
        </form>
        <aside className="desk-editor-aside" aria-label="填写进度和规则检查">
          <SectionList draft={draft} errors={errors} />
          <Card title="规则检查">
            {draft.stored === undefined ? <p>开始填写后自动检查。</p> : <Findings findings={draft.stored.findings} />}
          </Card>
        </aside>
      </div>
      {previewing && draft.stored !== undefined && (
        <Modal
          open
          width={880}
          title="预览：公开后看到的内容"
          footer={null}
          closable={{ 'aria-label': '关闭' }}
          onCancel={() => setPreviewing(false)}
        >
          <h2>{draft.stored.title || '（未命名）'}</h2>
          <ListingFacts listing={draft.stored} />
        </Modal>
      )}
    </>
  );
}

/** Control → sentence: what cannot be read, what the last save or the submission was refused for. */
function errorsOf(draft: Draft, refused: ApiProblem | undefined): Readonly<Record<string, string>> {
  const sent = [...(draft.problem?.errors ?? []), ...(refused?.errors ?? [])];
  return { ...Object.fromEntries(sent.map(({ field, message }) => [controlOf(field), message])), ...draft.unreadable };
}

function useSubmit(draft: Draft, setRefused: (problem: ApiProblem | undefined) => void) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const saved = await draft.flush();
    if (saved !== undefined) {
      try {
        await answer(
          client.POST('/api/managed-listings/{id}/actions', {
            params: { path: { id: saved.id } },
            body: { verb: 'submit', version: saved.version },
          }),
        );
        void message.success('已提交审核');
        await queries.invalidateQueries();
        await navigate(`/listings/${saved.id}`);
        return;
      } catch (error) {
        setRefused(problemOf(error));
      }
    }
    setBusy(false);
  };
  return { busy, run: () => void run() };
}

const STATE_WORDS: Readonly<Record<DraftState, string>> = {
  clean: '',
  changed: '有修改，稍后自动保存',
  saving: '正在保存…',
  saved: '已保存',
  conflict: '没有保存',
  refused: '没有保存',
};

function SaveState({ draft }: { readonly draft: Draft }): ReactNode {
  const { state, stored, problem, flush } = draft;
  const at = stored === undefined ? '' : minuteOf(stored.updatedAt);
  const words =
    state === 'clean' && stored !== undefined
      ? `上次保存 ${at}`
      : `${STATE_WORDS[state]}${state === 'saved' ? ` ${at.slice(11)}` : ''}`;
  return (
    <span className="desk-save-state" role="status">
      {words}
      {state === 'refused' && `：${problem?.title ?? '有内容需要改正'}`}
      {state === 'refused' && (
        <Button size="small" onClick={() => void flush()}>
          再试一次
        </Button>
      )}
    </span>
  );
}

/** Nobody leaves with unsaved words unasked. A new address of the same form is no leaving. */
function LeaveGuard({ state }: { readonly state: DraftState }): ReactNode {
  const unsaved = state === 'changed' || state === 'saving' || state === 'refused' || state === 'conflict';
  const blocker = useBlocker(({ nextLocation }) => unsaved && !nextLocation.pathname.endsWith('/edit'));
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title="有修改还没有保存"
      okText="留下继续填写"
      cancelText="放弃修改并离开"
      closable={false}
      onOk={() => blocker.reset()}
      onCancel={() => blocker.proceed()}
    >
      <p>离开后，还没有保存的修改会丢失。</p>
    </Modal>
  );
}
