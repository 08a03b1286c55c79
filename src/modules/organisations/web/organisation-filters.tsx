import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodePicker, useCodeName, type CodeChoice } from '#pages/codes';
import { ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { KIND_LABELS, kindFacts, ORGANISATION_KINDS, type OrganisationKind } from '../model.ts';

/** What the directory is asked for; all of it stands in the address. */
export interface OrganisationWish {
  readonly q: string;
  readonly kind: string;
  readonly subkind: string;
  readonly division: string;
  readonly industry: string;
  /** Of an officer of a county: 'region' is the whole region's public list. */
  readonly place: string;
}

export const WISHES = [
  'q',
  'kind',
  'subkind',
  'division',
  'industry',
  'place',
] as const satisfies readonly (keyof OrganisationWish)[];

export const wishIn = (address: URLSearchParams): OrganisationWish =>
  Object.fromEntries(WISHES.map((name) => [name, address.get(name) ?? ''])) as unknown as OrganisationWish;

export const given = (wish: OrganisationWish): Record<string, string> =>
  Object.fromEntries(WISHES.map((name) => [name, wish[name]] as const).filter(([, value]) => value !== ''));

interface FilterProps {
  readonly wish: OrganisationWish;
  readonly onQuery: (wish: OrganisationWish) => void;
}

const NOTHING: OrganisationWish = { q: '', kind: '', subkind: '', division: '', industry: '', place: '' };

export function OrganisationFilters({ wish, onQuery }: FilterProps): ReactNode {
  const [now, setNow] = useState(wish);
  const set = (over: Partial<OrganisationWish>): void => setNow((before) => ({ ...before, ...over }));
  const kind = ORGANISATION_KINDS.find((one) => one === now.kind);
  const subkinds = kind === undefined ? [] : Object.entries(kindFacts(kind as OrganisationKind).subkinds);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...now, q: now.q.trim() })}
      onReset={() => onQuery(NOTHING)}
      actions={<></>}
      filters={
        <>
          <ToolbarField id="organisation-q" label="名称、曾用名、代码或首字母">
            <input
              id="organisation-q"
              className="wb-control"
              value={now.q}
              onChange={(event) => set({ q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id="organisation-kind" label="类型">
            <NativeSelect
              id="organisation-kind"
              value={now.kind}
              empty="全部"
              options={ORGANISATION_KINDS.map((value) => ({ value, label: KIND_LABELS[value].zh }))}
              onChange={(value) => set({ kind: value, subkind: '' })}
            />
          </ToolbarField>
          {subkinds.length > 0 && (
            <ToolbarField id="organisation-subkind" label="具体类型">
              <NativeSelect
                id="organisation-subkind"
                value={now.subkind}
                empty="全部"
                options={subkinds.map(([value, label]) => ({ value, label: label.zh }))}
                onChange={(subkind) => set({ subkind })}
              />
            </ToolbarField>
          )}
          <CodeFilter
            id="organisation-division"
            label="所在地"
            set="division"
            code={now.division}
            onChange={(division) => set({ division })}
          />
          <CodeFilter
            id="organisation-industry"
            label="行业"
            set="industry"
            code={now.industry}
            onChange={(industry) => set({ industry })}
          />
        </>
      }
    />
  );
}

interface CodeFilterProps {
  readonly id: string;
  readonly label: string;
  readonly set: 'division' | 'industry';
  readonly code: string;
  readonly onChange: (code: string) => void;
}

function CodeFilter({ id, label, set, code, onChange }: CodeFilterProps): ReactNode {
  const name = useCodeName(set, code === '' ? null : code);
  const chosen: readonly CodeChoice[] = code === '' ? [] : [{ code, label: name }];
  return (
    <ToolbarField id={id} label={label}>
      <CodePicker id={id} set={set} chosen={chosen} onChange={(next) => onChange(next[0]?.code ?? '')} />
    </ToolbarField>
  );
}
