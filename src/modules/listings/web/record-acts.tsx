import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { App, Link } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { has, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

/** What can be done with a listing's content: look at it as the public does, copy it, keep it as a template. */
export function RecordActs({ listing }: { readonly listing: Schemas['ManagedListing'] }): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  const clone = api.useMutation('post', '/api/managed-listings/{id}/clone', {
    onSuccess: async ({ id }) => {
      message.success('已复制为新草稿');
      await queries.invalidateQueries();
      await navigate(`/listings/${id}/edit`);
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  const own = listing.employer.id !== null && listing.employer.id === session.actor.organisation?.id;
  return (
    <>
      <a className="desk-link" href={`/listings/${listing.id}/preview`} target="_blank" rel="noreferrer">
        预览公开效果<span className="wb-unseen">（新窗口）</span>
      </a>
      {own && has(session, 'listing.create') && (
        <>
          <button
            type="button"
            className="desk-act"
            disabled={clone.isPending}
            onClick={() => clone.mutate({ params: { path: { id: listing.id } } })}
          >
            复制
          </button>
          <button type="button" className="desk-act" onClick={() => setSaving(true)}>
            存为模板
          </button>
        </>
      )}
      <Origin listing={listing} />
      {saving && <TemplateDialog listing={listing} onClose={() => setSaving(false)} />}
    </>
  );
}

function Origin({ listing: { origin } }: { readonly listing: Schemas['ManagedListing'] }): ReactNode {
  if (origin === null) return null;
  if (origin.clonedFrom === null) return <span className="wb-quiet">由模板新建</span>;
  return (
    <span className="wb-quiet">
      复制自 <Link href={`/app/listings/${origin.clonedFrom}`}>{origin.title || '（未命名）'}</Link>
    </span>
  );
}

interface TemplateDialogProps {
  readonly listing: Schemas['ManagedListing'];
  readonly onClose: () => void;
}

function TemplateDialog({ listing, onClose }: TemplateDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState(listing.title.slice(0, 60));
  const save = api.useMutation('post', '/api/listing-templates', {
    onSuccess: async () => {
      message.success('已存为本机构模板');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="存为模板"
      okText="保存"
      disabled={name.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body: { listingId: listing.id, name: name.trim() } })}
      onCancel={onClose}
    >
      <p>内容全部保留；状态、有效期和确认日期不保留。本机构的同事都可以用它新建。</p>
      <Field id="template-name" label="模板名称" required hint="本机构内不能重名。">
        <input
          id="template-name"
          className="wb-control"
          maxLength={60}
          value={name}
          aria-describedby={describedBy('template-name')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
