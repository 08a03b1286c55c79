import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { LICENCE_KINDS, LICENCES, type LicenceKind } from '#contracts/organisations';
import { Button, DateInput, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Dossier = Schemas['Dossier'];
type Licence = Dossier['licences'][number];

const STATES = {
  valid: { text: '有效', tone: 'success' },
  ending: { text: '即将到期', tone: 'warning' },
  expired: { text: '已过期', tone: 'danger' },
} as const;

export function LicencesCard({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<{ readonly one?: Licence }>();
  const [error, setError] = useState<unknown>();
  const { id } = dossier.organisation;
  const after = { onSuccess: () => queries.invalidateQueries() };
  const drop = api.useMutation('delete', '/api/organisations/{id}/dossier/licences/{licenceId}', after);
  const check = api.useMutation('post', '/api/organisations/{id}/dossier/licences/{licenceId}/check', after);
  const columns: readonly Column<Licence>[] = [
    { key: 'kind', title: '证照', head: true, cell: ({ kind }) => LICENCES[kind as LicenceKind]?.zh ?? kind },
    { key: 'number', title: '编号', cell: ({ number }) => <span className="desk-id">{number}</span> },
    {
      key: 'until',
      title: '有效期',
      cell: ({ expiresOn, state }) => (
        <>
          <span className="desk-nowrap">{expiresOn ?? '长期'}</span>
          <div>
            <StatusTag tone={STATES[state].tone}>{STATES[state].text}</StatusTag>
          </div>
        </>
      ),
    },
    {
      key: 'scan',
      title: '扫描件',
      cell: (one) => <Scan organisationId={id} licence={one} mayUpload={dossier.abilities.edit} onError={setError} />,
    },
    {
      key: 'checked',
      title: '核对',
      cell: ({ checkedOn, checkedByName }) => (checkedOn === null ? '未核对' : `${checkedOn} ${checkedByName ?? ''}`),
    },
    {
      key: 'acts',
      title: '操作',
      cell: (one) => {
        const path = { id, licenceId: one.id };
        const name = LICENCES[one.kind as LicenceKind]?.zh ?? one.kind;
        return (
          <span className="desk-row">
            {dossier.abilities.edit && (
              <button
                type="button"
                className="desk-act"
                aria-label={`更正或换证：${name}`}
                onClick={() => setDialog({ one })}
              >
                更正或换证
              </button>
            )}
            {dossier.abilities.check && one.checkedOn === null && (
              <button
                type="button"
                className="desk-act"
                aria-label={`已核对：${name}`}
                onClick={() => check.mutate({ params: { path } })}
              >
                已核对
              </button>
            )}
            {dossier.abilities.edit && (
              <button
                type="button"
                className="desk-act"
                aria-label={`移除：${name}`}
                onClick={() => drop.mutate({ params: { path } })}
              >
                移除
              </button>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <Card title="证照">
      <Refusal error={error ?? drop.error ?? check.error} />
      {dossier.licences.length === 0 ? (
        <p className="wb-quiet">还没有登记证照。</p>
      ) : (
        <DeskTable label="证照" columns={columns} rows={dossier.licences} keyOf={(one) => one.id} />
      )}
      {dossier.abilities.edit && (
        <p className="desk-more">
          <Button onClick={() => setDialog({})}>登记证照</Button>
          <span className="wb-quiet">到期前 60、30、7 天和到期当天会提醒本机构的经办人。</span>
        </p>
      )}
      {dialog !== undefined && (
        <LicenceDialog organisationId={id} one={dialog.one} onClose={() => setDialog(undefined)} />
      )}
    </Card>
  );
}

interface ScanProps {
  readonly organisationId: string;
  readonly licence: Licence;
  readonly mayUpload: boolean;
  readonly onError: (error: unknown) => void;
}

function Scan({ organisationId, licence, mayUpload, onError }: ScanProps): ReactNode {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const path = { id: organisationId, licenceId: licence.id };
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setSending(true);
    onError(undefined);
    try {
      await upload(path, file);
      await queries.invalidateQueries();
    } catch (problem) {
      onError(problem);
    }
    setSending(false);
  };
  return (
    <>
      {licence.scan !== null && (
        <Button
          type="link"
          size="small"
          href={`/api/organisations/${organisationId}/dossier/licences/${licence.id}/scan`}
        >
          {licence.scan}
        </Button>
      )}
      {mayUpload && (
        <div>
          <Button size="small" loading={sending} onClick={() => input.current?.click()}>
            {licence.scan === null ? '上传' : '换一份'}
          </Button>
          <input
            ref={input}
            type="file"
            className="wb-unseen"
            tabIndex={-1}
            aria-label={`${LICENCES[licence.kind as LicenceKind]?.zh ?? ''}扫描件`}
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      )}
    </>
  );
}

/** A file in a form, which the typed client knows only as text. */
const upload = (path: { readonly id: string; readonly licenceId: string }, file: File): Promise<unknown> =>
  answer(
    client.POST('/api/organisations/{id}/dossier/licences/{licenceId}/scan', {
      params: { path },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );

interface LicenceDialogProps {
  readonly organisationId: string;
  readonly one: Licence | undefined;
  readonly onClose: () => void;
}

function LicenceDialog({ organisationId, one, onClose }: LicenceDialogProps): ReactNode {
  const queries = useQueryClient();
  const [kind, setKind] = useState<string>(one?.kind ?? LICENCE_KINDS[0]!);
  const [number, setNumber] = useState(one?.number ?? '');
  const [issuer, setIssuer] = useState(one?.issuer ?? '');
  const [issuedOn, setIssuedOn] = useState(one?.issuedOn ?? '');
  const [expiresOn, setExpiresOn] = useState(one?.expiresOn ?? '');
  const done = {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  };
  const add = api.useMutation('post', '/api/organisations/{id}/dossier/licences', done);
  const change = api.useMutation('put', '/api/organisations/{id}/dossier/licences/{licenceId}', done);
  const error = add.error ?? change.error;
  const body = {
    kind: kind as LicenceKind,
    number: number.trim(),
    issuer: issuer.trim(),
    issuedOn: issuedOn === '' ? null : issuedOn,
    expiresOn: expiresOn === '' ? null : expiresOn,
  };
  const send = (): void =>
    one === undefined
      ? add.mutate({ params: { path: { id: organisationId } }, body })
      : change.mutate({
          params: { path: { id: organisationId, licenceId: one.id } },
          body: { ...body, version: one.version },
        });
  return (
    <Dialog
      title={one === undefined ? '登记证照' : '更正或换证'}
      okText="保存"
      busy={add.isPending || change.isPending}
      disabled={number.trim() === ''}
      error={error}
      onOk={send}
      onCancel={onClose}
    >
      <Field id="licence-kind" label="证照">
        <NativeSelect
          id="licence-kind"
          value={kind}
          options={LICENCE_KINDS.map((value) => ({ value, label: LICENCES[value].zh }))}
          onChange={setKind}
        />
      </Field>
      <Field id="licence-number" label="编号" required>
        <input
          id="licence-number"
          className="wb-control"
          maxLength={60}
          value={number}
          aria-describedby={describedBy('licence-number')}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      <Field id="licence-issuer" label="发证机关">
        <input
          id="licence-issuer"
          className="wb-control"
          maxLength={100}
          value={issuer}
          onChange={(event) => setIssuer(event.target.value)}
        />
      </Field>
      <div className="desk-pair">
        <Field id="licence-issued" name="issuedOn" label="发证日期">
          <DateInput id="licence-issued" value={issuedOn} onChange={setIssuedOn} />
        </Field>
        <Field id="licence-expires" name="expiresOn" label="有效期至" hint="长期有效的留空">
          <DateInput
            id="licence-expires"
            value={expiresOn}
            aria-describedby={describedBy('licence-expires')}
            onChange={setExpiresOn}
          />
        </Field>
      </div>
    </Dialog>
  );
}
