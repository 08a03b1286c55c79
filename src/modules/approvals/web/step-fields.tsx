import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { Field } from '../../desk-parts.tsx';
import {
  LEVEL_LABELS,
  LEVELS,
  MODE_LABELS,
  STEP_MODES,
  TIMEOUT_ACTS,
  TIMEOUT_LABELS,
  type Level,
  type StepMode,
  type TimeoutAct,
} from '../model.ts';
import { rightWords } from './decider-words.ts';

export type Step = Schemas['ApprovalStep'];
type Decider = Step['deciders'][number];

export interface Office {
  readonly id: string;
  readonly name: string;
}

interface StepFieldsProps {
  readonly step: Step;
  readonly index: number;
  readonly count: number;
  readonly rights: readonly string[];
  readonly offices: readonly Office[];
  readonly onChange: (step: Step) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One step: what it is called, who decides, how long it may take, and what happens when it takes longer. */
export function StepFields(props: StepFieldsProps): ReactNode {
  const { step, index, count, rights, offices, onChange, onMove, onRemove } = props;
  const id = (name: string): string => `step-${index}-${name}`;
  const setDecider = (at: number, next: Decider): void =>
    onChange({ ...step, deciders: step.deciders.map((one, place) => (place === at ? next : one)) });
  return (
    <fieldset className="desk-step">
      <legend>{`第 ${index + 1} 个环节`}</legend>
      <div className="desk-pair">
        <Field id={id('name')} label="环节名称" required>
          <input
            id={id('name')}
            className="wb-control"
            maxLength={60}
            value={step.name.zh}
            onChange={(event) => onChange({ ...step, name: { ...step.name, zh: event.target.value } })}
          />
        </Field>
        <Field id={id('workdays')} label="工作日" required>
          <input
            id={id('workdays')}
            className="wb-control"
            type="number"
            min={1}
            max={120}
            value={step.workdays}
            onChange={(event) => onChange({ ...step, workdays: Number(event.target.value) })}
          />
        </Field>
        <Field id={id('timeout')} label="超时后">
          <NativeSelect
            id={id('timeout')}
            value={step.onTimeout}
            options={TIMEOUT_ACTS.filter((one) => one !== 'pass' || index < count - 1).map((value) => ({
              value,
              label: TIMEOUT_LABELS[value].zh,
            }))}
            onChange={(value) => onChange({ ...step, onTimeout: value as TimeoutAct })}
          />
        </Field>
        {step.deciders.length > 1 && (
          <Field id={id('mode')} label="多方办理">
            <NativeSelect
              id={id('mode')}
              value={step.mode}
              options={STEP_MODES.map((value) => ({ value, label: MODE_LABELS[value].zh }))}
              onChange={(value) => onChange({ ...step, mode: value as StepMode })}
            />
          </Field>
        )}
      </div>
      {step.deciders.map((decider, at) => (
        <DeciderFields
          key={`${at}-${step.deciders.length}`}
          id={id(`decider-${at}`)}
          decider={decider}
          rights={rights}
          offices={offices}
          onChange={(next) => setDecider(at, next)}
          onRemove={
            step.deciders.length > 1
              ? () => onChange({ ...step, deciders: step.deciders.filter((_, place) => place !== at) })
              : undefined
          }
        />
      ))}
      <div className="desk-row">
        <Button
          disabled={step.deciders.length >= 5}
          onClick={() =>
            onChange({
              ...step,
              deciders: [...step.deciders, { right: rights[0]!, level: 'territory', organisationId: null }],
            })
          }
        >
          增加一方
        </Button>
        <Button disabled={index === 0} onClick={() => onMove(-1)} aria-label={`第 ${index + 1} 个环节上移`}>
          上移
        </Button>
        <Button disabled={index === count - 1} onClick={() => onMove(1)} aria-label={`第 ${index + 1} 个环节下移`}>
          下移
        </Button>
        <Button disabled={count === 1} danger onClick={onRemove} aria-label={`第 ${index + 1} 个环节：删除环节`}>
          删除环节
        </Button>
      </div>
    </fieldset>
  );
}

interface DeciderFieldsProps {
  readonly id: string;
  readonly decider: Decider;
  readonly rights: readonly string[];
  readonly offices: readonly Office[];
  readonly onChange: (decider: Decider) => void;
  readonly onRemove: (() => void) | undefined;
}

function DeciderFields({ id, decider, rights, offices, onChange, onRemove }: DeciderFieldsProps): ReactNode {
  return (
    <div className="desk-pair">
      <Field id={`${id}-right`} label="由谁办理">
        <NativeSelect
          id={`${id}-right`}
          value={decider.right}
          options={rights.map((value) => ({ value, label: rightWords(value) }))}
          onChange={(right) => onChange({ ...decider, right })}
        />
      </Field>
      <Field id={`${id}-level`} label="层级">
        <NativeSelect
          id={`${id}-level`}
          value={decider.level}
          disabled={decider.organisationId !== null}
          options={LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value].zh }))}
          onChange={(level) => onChange({ ...decider, level: level as Level })}
        />
      </Field>
      <Field id={`${id}-office`} label="限定机构">
        <NativeSelect
          id={`${id}-office`}
          value={decider.organisationId ?? ''}
          empty="不限定"
          options={offices.map((office) => ({ value: office.id, label: office.name }))}
          onChange={(chosen) => onChange({ ...decider, organisationId: chosen === '' ? null : chosen })}
        />
      </Field>
      {onRemove !== undefined && (
        <div className="desk-field">
          <Button onClick={onRemove}>移除这一方</Button>
        </div>
      )}
    </div>
  );
}
