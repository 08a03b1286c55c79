import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { BULK_LABELS, BULK_VERBS, type BulkVerb } from '../school-model.ts';

type SchoolClass = Schemas['SchoolClass'];

/** What an act brings with it, told before it is done. */
const CONSEQUENCES: Readonly<Record<BulkVerb, string>> = {
  moveUp: '年级各加一；今年还没有人数的，按在籍学生数登记，没有登记学生的沿用上一年。',
  graduate: '班级转为“已毕业”，不再在网站展示；其中在读、实习中的学生转为“毕业”。',
  offer: '班级名称、专业、人数和意向会公开在本校的网站页面，不含任何学生的信息；人数很少的班级不显示人数。',
  withdraw: '从本校的网站页面撤下。',
};

const undo = (id: string): Promise<unknown> =>
  answer(client.POST('/api/class-acts/{id}/undo', { params: { path: { id } } }));

interface ClassBulkProps {
  readonly classes: readonly SchoolClass[];
  readonly onClear: () => void;
}

/** What can be done with the chosen classes at once; each can be taken back. */
export function ClassBulk({ classes, onClear }: ClassBulkProps): ReactNode {
  const [verb, setVerb] = useState<BulkVerb>();
  return (
    <div role="status">
      {classes.length > 0 && (
        <div className="wb-bulk">
          <strong>{`已选 ${classes.length} 个班级`}</strong>
          {BULK_VERBS.map((one) => (
            <Button key={one} size="small" onClick={() => setVerb(one)}>
              {BULK_LABELS[one].zh}
            </Button>
          ))}
          <Button size="small" type="link" onClick={onClear}>
            取消选择
          </Button>
        </div>
      )}
      {verb !== undefined && (
        <BulkDialog verb={verb} classes={classes} onDone={onClear} onClose={() => setVerb(undefined)} />
      )}
    </div>
  );
}

function BulkDialog({
  verb,
  classes,
  onDone,
  onClose,
}: Pick<ClassBulkProps, 'classes'> & {
  readonly verb: BulkVerb;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const queries = useQueryClient();
  const offerUndo = useUndo();
  const act = api.useMutation('post', '/api/class-acts', {
    onSuccess: async ({ id, classes: done, learners }) => {
      offerUndo({
        words: `${BULK_LABELS[verb].done} ${done} 个班级${learners > 0 ? `、${learners} 名学生` : ''}`,
        run: () => undo(id),
      });
      onClose();
      onDone();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`${classes.length} 个班级：${BULK_LABELS[verb].zh}`}
      okText={BULK_LABELS[verb].zh}
      danger={verb === 'graduate'}
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate({ body: { verb, ids: classes.map(({ id }) => id) } })}
      onCancel={onClose}
    >
      <p>{CONSEQUENCES[verb]}十分钟内可以撤销。</p>
      <p className="wb-quiet">{classes.map(({ name }) => name).join('、')}</p>
    </Dialog>
  );
}
