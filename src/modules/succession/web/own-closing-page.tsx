import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CaseCard } from '#pages/approvals';
import { OrganisationTabs } from '#pages/organisations';
import { App, Button, EmptyBlock, NativeSelect, type SearchOption } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, Refusal, useSession } from '../../desk.tsx';
import { Card, describedBy, Dialog, Facts, Field } from '../../desk-parts.tsx';
import { CLOSING_LABELS, CLOSING_REASONS, type ClosingReason } from '../model.ts';
import { consequenceWords } from './consequences.ts';
import { OrganisationPicker } from './merge-dialogs.tsx';

type Closing = Schemas['OwnClosing'];

const CASE_KIND = 'organisation.closing';

/** 申请终止: what would happen stands before the form; what was asked for stands before everything. */
export function OwnClosingPage(): ReactNode {
  const session = useSession();
  const id = session.actor.organisation?.id ?? '';
  const query = api.useQuery('get', '/api/organisation-closing');
  return (
    <Page
      title="申请终止本机构"
      above={[{ label: '本机构', href: '/app/organisation' }]}
      lead="机构注销、停办，或者登记有误时使用。由主管部门核实后才终止；决定之前随时可以撤回。"
    >
      <OrganisationTabs id={id} current="closing" />
      <Loaded query={query}>
        {({ consequences, closing, mayAsk }) => (
          <>
            {closing !== null && <Asked closing={closing} />}
            <Card title="终止以后">
              <ul className="desk-bullets">
                {consequences
                  .filter(({ count }) => count > 0)
                  .map((one) => (
                    <li key={one.key}>{consequenceWords(one, closing?.heir?.name)}</li>
                  ))}
                <li>名录中不再出现，原来的公开页面注明“已终止”。</li>
                <li>历史记录依法保存；以后恢复的，须重新核验。</li>
              </ul>
            </Card>
            {!mayAsk || !has(session, 'closing.ask') ? (
              <EmptyBlock title="只有本机构的管理员可以申请终止" />
            ) : (
              <AskCard id={id} closing={closing} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Asked({ closing }: { readonly closing: Closing }): ReactNode {
  return (
    <>
      <Card title="提出的申请">
        <Facts
          facts={[
            ['提出时间', minuteOf(closing.askedAt)],
            ['原因', CLOSING_LABELS[closing.reason].zh],
            ['说明', closing.note],
            ['未办结的事项', closing.heir === null ? '结束，不移交' : `移交“${closing.heir.name}”`],
          ]}
        />
      </Card>
      <CaseCard kind={CASE_KIND} subjectId={closing.id} title="办理情况" />
    </>
  );
}

interface AskCardProps {
  readonly id: string;
  readonly closing: Closing | null;
}

/** Nothing to fill in while it is being decided; filled in already when it came back. */
function AskCard({ id, closing }: AskCardProps): ReactNode {
  const open = closing?.state === 'open' ? closing : undefined;
  const query = api.useQuery(
    'get',
    '/api/case-subjects/{kind}/{id}',
    { params: { path: { kind: CASE_KIND, id: open?.id ?? id } } },
    { enabled: open !== undefined },
  );
  if (open !== undefined && query.data?.case?.state !== 'returned') return null;
  return (
    <Card title={open === undefined ? '提出申请' : '改好后重新提交'}>
      <AskForm key={open?.id} id={id} before={open} />
    </Card>
  );
}

function AskForm({ id, before }: { readonly id: string; readonly before: Closing | undefined }): ReactNode {
  const [reason, setReason] = useState<ClosingReason>(before?.reason ?? 'deregistered');
  const [note, setNote] = useState(before?.note ?? '');
  const [heir, setHeir] = useState<SearchOption | undefined>(
    before?.heir == null ? undefined : { value: before.heir.id, label: before.heir.name },
  );
  const [asking, setAsking] = useState(false);
  const tooShort = note.trim().length < 4;
  return (
    <form
      aria-label="申请终止"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <Field id="closing-reason" label="原因" required>
        <NativeSelect
          id="closing-reason"
          value={reason}
          options={CLOSING_REASONS.filter((one) => one !== 'revoked').map((value) => ({
            value,
            label: CLOSING_LABELS[value].zh,
          }))}
          onChange={(value) => setReason(value as ClosingReason)}
        />
      </Field>
      <Field
        id="closing-note"
        label="说明"
        required
        hint="例如注销通知书文号、停办批复、正在办理的事项怎么安排。材料可在提交后上传。"
      >
        <textarea
          id="closing-note"
          className="wb-control"
          maxLength={500}
          aria-describedby={describedBy('closing-note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field
        id="closing-heir"
        name="handOverTo"
        label="未办结的事项移交给"
        hint="不选则一并结束。移交前请先征得对方同意。"
      >
        <OrganisationPicker id="closing-heir" but={id} chosen={heir} onChange={setHeir} />
      </Field>
      <Button type="primary" htmlType="submit" disabled={tooShort}>
        {before === undefined ? '提出申请' : '重新提交'}
      </Button>
      {asking && (
        <SureDialog
          words={{ reason, note: note.trim(), handOverTo: heir?.value ?? null }}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
}

interface SureDialogProps {
  readonly words: { readonly reason: ClosingReason; readonly note: string; readonly handOverTo: string | null };
  readonly onClose: () => void;
}

function SureDialog({ words, onClose }: SureDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const ask = api.useMutation('post', '/api/organisation-closing', {
    onSuccess: async () => {
      message.success('已提交，等主管部门核实');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="确定申请终止本机构？"
      okText="提交申请"
      danger
      busy={ask.isPending}
      error={undefined}
      onOk={() => ask.mutate({ body: words })}
      onCancel={onClose}
    >
      <Refusal error={ask.error} />
      <p>提交后由主管部门核实。在作出决定之前，机构照常使用，您也可以撤回。</p>
    </Dialog>
  );
}
