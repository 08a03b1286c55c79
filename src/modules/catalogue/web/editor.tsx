import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { FieldGroup } from '#contracts/kinds';
import { KIND_WORDS, type RecordKind } from '#contracts/catalogue';
import { Button, CheckAnswers, ProblemSummary, Wizard, type WizardStep } from '#design/workbench';
import { answerText, asked, FieldControls, fieldId } from '#pages/kinds';
import { answer, client, problemOf, type ApiProblem, type Schemas } from '../../api.ts';
import { LeaveGuard } from '../../leave-guard.tsx';
import { AchievementsField } from './achievements-field.tsx';
import { askedGroups, controlOf, emptyValues, hasAchievements, isAnswered, readForm, valuesOf } from './form.ts';

type Managed = Schemas['ManagedCatalogueRecord'];

interface EditorProps {
  readonly kind: RecordKind;
  readonly record: Managed | undefined;
  readonly onSaved: (record: Managed) => void;
}

const ACHIEVEMENTS = 'achievements';
const CHECK = 'check';

/** One part at a time; nothing is sent before somebody saves, because what is public changes with it. */
export function Editor({ kind, record, onSaved }: EditorProps): ReactNode {
  const location = useLocation();
  const navigate = useNavigate();
  const [values, setValues] = useState(record === undefined ? emptyValues(kind) : valuesOf(record));
  const [changed, setChanged] = useState(false);
  const save = useSave(kind, record, (saved) => {
    setChanged(false);
    onSaved(saved);
  });
  const groups = askedGroups(kind, values.fields);
  const names = [...groups.map(({ name }) => name), ...(hasAchievements(kind) ? [ACHIEVEMENTS] : []), CHECK];
  const wished = new URLSearchParams(location.search).get('step') ?? '';
  const current = names.includes(wished) ? wished : names[0]!;
  const href = (step: string): string => `/app${location.pathname}?step=${step}`;
  const errors = {
    ...Object.fromEntries((save.refused?.errors ?? []).map(({ field, message }) => [controlOf(field), message])),
    ...readForm(kind, values).unreadable,
  };
  const change = (next: Partial<typeof values>): void => {
    setChanged(true);
    setValues((before) => ({ ...before, ...next }));
  };
  const form = {
    side: 'offer' as const,
    values: values.fields,
    change: (patch: typeof values.fields) => change({ fields: { ...values.fields, ...patch } }),
  };
  const steps = stepsOf(groups, values, errors, kind, href);
  const group = groups.find(({ name }) => name === current);
  const button = (
    <Button
      type="primary"
      loading={save.busy}
      disabled={!changed && record !== undefined}
      onClick={() => save.run(values)}
    >
      {record === undefined ? '保存为草稿' : '保存'}
    </Button>
  );
  return (
    <>
      <LeaveGuard unsaved={changed && !save.busy} />
      <form onSubmit={(event) => event.preventDefault()} aria-label={KIND_WORDS[kind].name.zh}>
        <Wizard
          lang="zh"
          label="填写步骤"
          steps={steps}
          current={current}
          problems={
            save.refused && (
              <Problems
                problem={save.refused}
                follow={(id) => {
                  const step = groups.find(({ fields }) => fields.some(({ name }) => fieldId(name) === id));
                  void navigate(href(step?.name ?? ACHIEVEMENTS).slice('/app'.length));
                }}
              />
            )
          }
          also={current !== CHECK && changed ? button : undefined}
          finish={button}
        >
          {current === ACHIEVEMENTS && (
            <AchievementsField
              value={values.achievements}
              error={errors[ACHIEVEMENTS]}
              onChange={(achievements) => change({ achievements })}
            />
          )}
          {current === CHECK && (
            <CheckAnswers
              lang="zh"
              groups={groups.map(({ name, label, fields }) => ({
                id: name,
                title: label.zh,
                href: href(name),
                rows: fields.map((field) => ({
                  label: asked(field, 'offer'),
                  value: answerText(field, values.fields[field.name] ?? ''),
                  required: field.required !== undefined,
                  problem: errors[field.name],
                })),
              }))}
            />
          )}
          {group !== undefined && (
            <>
              {group.help !== undefined && <p className="wb-quiet">{group.help.zh}</p>}
              <FieldControls fields={group.fields} form={form} errors={errors} />
            </>
          )}
        </Wizard>
      </form>
    </>
  );
}

function useSave(kind: RecordKind, record: Managed | undefined, onSaved: (record: Managed) => void) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiProblem>();
  const run = async (values: Parameters<typeof readForm>[1]): Promise<void> => {
    const { form, unreadable } = readForm(kind, values);
    if (Object.keys(unreadable).length > 0) {
      const errors = Object.entries(unreadable).map(([field, message]) => ({ field, message }));
      return setRefused({ code: 'unreadable', title: '有内容需要改正', errors });
    }
    setBusy(true);
    try {
      const saved = await answer(
        record === undefined
          ? client.POST('/api/catalogue-records', { body: { ...form, kind } })
          : client.PATCH('/api/catalogue-records/{id}', {
              params: { path: { id: record.id } },
              body: { ...form, version: record.version },
            }),
      );
      setRefused(undefined);
      await queries.invalidateQueries();
      onSaved(saved);
    } catch (error) {
      setRefused(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, run: (values: Parameters<typeof readForm>[1]) => void run(values) };
}

function stepsOf(
  groups: readonly FieldGroup[],
  { fields: typed, achievements }: ReturnType<typeof emptyValues>,
  errors: Readonly<Record<string, string>>,
  kind: RecordKind,
  href: (step: string) => string,
): readonly WizardStep[] {
  const parts = groups.map(({ name, label, fields }): WizardStep => {
    const wrong = fields.filter((field) => errors[field.name] !== undefined).length;
    const answered = fields.filter((field) => isAnswered(typed[field.name]));
    const missing = fields.some((field) => field.required !== undefined && !isAnswered(typed[field.name]));
    const state = wrong > 0 ? 'wrong' : answered.length === 0 ? 'todo' : missing ? 'doing' : 'done';
    return { id: name, title: label.zh, href: href(name), state, ...(wrong > 0 && { wrong }) };
  });
  const told: WizardStep = {
    id: ACHIEVEMENTS,
    title: '业绩',
    href: href(ACHIEVEMENTS),
    state: errors[ACHIEVEMENTS] !== undefined ? 'wrong' : achievements.length > 0 ? 'done' : 'todo',
  };
  return [
    ...parts,
    ...(hasAchievements(kind) ? [told] : []),
    { id: CHECK, title: '检查并保存', href: href(CHECK), state: 'todo' },
  ];
}

function Problems(props: { readonly problem: ApiProblem; readonly follow: (id: string) => void }): ReactNode {
  const { problem, follow } = props;
  const errors =
    problem.errors.length === 0
      ? [{ id: fieldId('title'), message: problem.title }]
      : problem.errors.map(({ field, message }) => ({ id: fieldId(controlOf(field)), message }));
  return <ProblemSummary lang="zh" errors={errors} onFollow={follow} />;
}
