import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App, Button, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, has, Loaded, useSession } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Mask = Schemas['SkillMask'];

/** What a change starts from; a new word from nothing. */
type Change = Pick<Mask, 'word' | 'active' | 'revision'>;
const NEW: Change = { word: '', active: false, revision: 0 };

/** 排除词: what looks like a skill and is none. */
export function MaskCard({ q }: { readonly q: string }): ReactNode {
  const mayEdit = has(useSession(), 'skill.edit');
  const [all, setAll] = useState(false);
  const [change, setChange] = useState<Change>();
  const query = api.useQuery('get', '/api/skill-masks', { params: { query: { q } } });
  const columns: readonly Column<Mask>[] = [
    { key: 'word', title: '说法', head: true, cell: ({ word }) => word },
    { key: 'layer', title: '来源', cell: ({ layer }) => (layer === 'local' ? '本地' : '平台') },
    {
      key: 'state',
      title: '状态',
      cell: ({ active, reason }) => (
        <>
          <StatusTag tone={active ? 'success' : 'neutral'}>{active ? '排除' : '已停用'}</StatusTag>
          {reason !== '' && <div className="wb-quiet">{reason}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: '办理',
      cell: (row) =>
        mayEdit && (
          <Button size="small" onClick={() => setChange(row)}>
            {row.active ? '停用' : '恢复'}
          </Button>
        ),
    },
  ];
  return (
    <Card title="排除词">
      <p className="wb-quiet">
        含有词条的名称、意思却不同的说法，例如“机电工程”含“电工”。文字里有这些说法时，不识别其中的词条。
      </p>
      <Loaded query={query}>
        {({ items }) => {
          const shown = all || q !== '' ? items : items.filter(({ revision }) => revision > 0);
          return (
            <>
              {shown.length > 0 && (
                <DeskTable
                  label="排除词"
                  list="skills.masks"
                  columns={columns}
                  rows={shown}
                  keyOf={({ word }) => word}
                />
              )}
              <p className="desk-more">
                {mayEdit && <Button onClick={() => setChange(NEW)}>新增排除词</Button>}
                {q === '' && (
                  <Button onClick={() => setAll(!all)}>
                    {all ? '只看本地增改' : `看全部 ${count(items.length)} 个`}
                  </Button>
                )}
              </p>
            </>
          );
        }}
      </Loaded>
      {change !== undefined && <MaskDialog change={change} onClose={() => setChange(undefined)} />}
    </Card>
  );
}

interface MaskDialogProps {
  readonly change: Change;
  readonly onClose: () => void;
}

function MaskDialog({ change, onClose }: MaskDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isNew = change.word === '';
  const [word, setWord] = useState(change.word);
  const [reason, setReason] = useState('');
  const save = api.useMutation('put', '/api/skill-masks', {
    onSuccess: async () => {
      message.success('已生效，从下一段文字起');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const title = isNew ? '新增排除词' : `${change.active ? '停用' : '恢复'}排除词：${change.word}`;
  return (
    <Dialog
      title={title}
      okText={isNew ? '新增' : change.active ? '停用' : '恢复'}
      disabled={word.trim().length < 2 || reason.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() =>
        save.mutate({
          body: { word: word.trim(), active: !change.active, revision: change.revision, reason: reason.trim() },
        })
      }
      onCancel={onClose}
    >
      {isNew && (
        <Field id="mask-word" label="说法" required hint="整个说法，例如“机电工程”。">
          <input
            id="mask-word"
            className="wb-control"
            maxLength={40}
            value={word}
            aria-describedby={describedBy('mask-word')}
            onChange={(event) => setWord(event.target.value)}
          />
        </Field>
      )}
      <Field id="mask-reason" label="原因" required hint="会写进变更记录。">
        <input
          id="mask-reason"
          className="wb-control"
          maxLength={300}
          value={reason}
          aria-describedby={describedBy('mask-reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
