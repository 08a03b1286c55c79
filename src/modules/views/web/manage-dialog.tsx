import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Modal, Button } from '#design/workbench';
import { answer, client, problemOf } from '../../api.ts';
import { useUndo } from '../../desk-undo.tsx';
import type { View } from './view-bar.tsx';

interface ManageDialogProps {
  readonly list: string;
  readonly views: readonly View[];
  readonly address: string;
  readonly begins: boolean;
  readonly onClose: () => void;
}

/** Says what was done, or why not. */
type Run = (work: Promise<unknown>, say: () => void) => Promise<void>;

/** Rename, use the conditions of now, share, begin with it, delete: each at once. */
export function ManageDialog({ list, views, address, begins, onClose }: ManageDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const run: Run = async (work, say) => {
    try {
      await work;
      say();
    } catch (error) {
      message.error(problemOf(error).title);
    }
    await queries.invalidateQueries();
  };
  return (
    <Modal open title="管理视图" onCancel={onClose} footer={<Button onClick={onClose}>完成</Button>}>
      <ul className="desk-view-list">
        {views.map((view) => (
          <ViewLine
            key={`${view.id} ${view.name}`}
            view={view}
            list={list}
            address={address}
            begins={begins}
            run={run}
          />
        ))}
      </ul>
      {views.length === 0 && <p>没有保存的视图了。</p>}
    </Modal>
  );
}

interface ViewLineProps {
  readonly view: View;
  readonly list: string;
  readonly address: string;
  readonly begins: boolean;
  readonly run: Run;
}

function ViewLine({ view, list, address, begins, run }: ViewLineProps): ReactNode {
  const undo = useUndo();
  const { message } = App.useApp();
  const saved = (): void => message.success('已保存');
  const [name, setName] = useState(view.name);
  const path = { params: { path: { id: view.id } } };
  const change = (body: { name?: string; address?: string; shared?: boolean }): void =>
    void run(answer(client.PATCH('/api/views/{id}', { ...path, body })), saved);
  const begin = (viewId: string | null): void =>
    void run(answer(client.PUT('/api/views/default', { body: { list, viewId } })), saved);
  const remove = (): void =>
    void run(answer(client.DELETE('/api/views/{id}', path)), () =>
      undo({
        words: `已删除视图“${view.name}”`,
        run: () => answer(client.POST('/api/views', { body: asSaved(list, view) })),
      }),
    );
  const mayChange = view.abilities.includes('change');
  const act = (label: string, go: () => void): ReactNode => (
    <button type="button" className="desk-act" aria-label={`${label}：${view.name}`} onClick={go}>
      {label}
    </button>
  );
  return (
    <li>
      {mayChange ? (
        <input
          className="wb-control"
          aria-label={`名称：${view.name}`}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : (
        <strong>{view.name}</strong>
      )}
      <span className="wb-quiet">{[view.shared && '共享', view.isDefault && '默认'].filter(Boolean).join('、')}</span>
      <span className="desk-acts">
        {mayChange &&
          name.trim() !== view.name &&
          name.trim() !== '' &&
          act('改名', () => change({ name: name.trim() }))}
        {mayChange && address !== '' && address !== view.address && act('改为现在的条件', () => change({ address }))}
        {mayChange && act(view.shared ? '不再共享' : '共享', () => change({ shared: !view.shared }))}
        {begins && (view.isDefault ? act('不作默认', () => begin(null)) : act('设为默认', () => begin(view.id)))}
        {view.abilities.includes('delete') && act('删除', remove)}
      </span>
    </li>
  );
}

const asSaved = (list: string, { name, address, shared }: View) => ({ list, name, address, shared });
