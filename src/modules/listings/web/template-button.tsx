import './life.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { SIDE_LABELS, TYPE_LABELS } from '#contracts/kinds';
import { App, Button, Modal } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';

type Template = Schemas['ListingTemplate'];

/** Begin with what is written already: templates of the organisation, then those of the platform. */
export function TemplateButton(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>从模板新建</Button>
      {open && <TemplateDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function TemplateDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const query = api.useQuery('get', '/api/listing-templates');
  return (
    <Modal open title="从模板新建" onCancel={onClose} footer={<Button onClick={onClose}>取消</Button>}>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Templates
              title="本机构的模板"
              items={items.filter(({ own }) => own)}
              empty="还没有。在任一条供求的页面点“存为模板”即可保存。"
            />
            <Templates title="平台模板" items={items.filter(({ own }) => !own)} empty="" />
          </>
        )}
      </Loaded>
    </Modal>
  );
}

interface TemplatesProps {
  readonly title: string;
  readonly items: readonly Template[];
  readonly empty: string;
}

function Templates({ title, items, empty }: TemplatesProps): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const onError = (error: unknown): void => message.error(problemOf(error).title);
  const use = api.useMutation('post', '/api/listing-templates/{id}/drafts', {
    onSuccess: ({ id }) => navigate(`/listings/${id}/edit`),
    onError,
  });
  const remove = api.useMutation('delete', '/api/listing-templates/{id}', {
    onSuccess: () => queries.invalidateQueries(),
    onError,
  });
  return (
    <section className="desk-templates">
      <h3>{title}</h3>
      {items.length === 0 && <p className="wb-quiet">{empty}</p>}
      <ul>
        {items.map(({ id, name, type, side, own }) => (
          <li key={id}>
            <button
              type="button"
              className="desk-act"
              disabled={use.isPending}
              onClick={() => use.mutate({ params: { path: { id } } })}
            >
              {name}
            </button>
            <span className="wb-quiet">{`${TYPE_LABELS[type].zh}${SIDE_LABELS[side].zh}`}</span>
            {own && (
              <button
                type="button"
                className="desk-act"
                aria-label={`删除模板：${name}`}
                onClick={() => remove.mutate({ params: { path: { id } } })}
              >
                删除
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
