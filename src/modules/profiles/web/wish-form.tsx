import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodePicker } from '#pages/codes';
import { SkillsFromText } from '#pages/skills';
import { App, Button, DateInput } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { WISHED_KINDS, type WishedKind } from '../model.ts';
import { WISHED_WORDS } from './words.ts';

type Profile = Schemas['Profile'];

interface WishFormProps {
  readonly profile: Profile;
  readonly onDone: () => void;
}

const FEN = 100;
/** People type full-width digits. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** Skills and wishes change; who the person or class is comes from the school's own records. */
export function WishForm({ profile, onDone }: WishFormProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [skills, setSkills] = useState(profile.skills.join('、'));
  const [divisions, setDivisions] = useState(profile.divisions);
  const [kinds, setKinds] = useState<readonly WishedKind[]>(profile.kinds);
  const [pay, setPay] = useState(profile.payMonthMin === null ? '' : String(profile.payMonthMin / FEN));
  const [from, setFrom] = useState(profile.availableFrom ?? '');
  const save = api.useMutation('patch', '/api/profiles/{id}', {
    onSuccess: async () => {
      message.success('已保存，推荐已更新');
      onDone();
      await queries.invalidateQueries();
    },
  });
  const yuan = plain(pay);
  const payWrong = yuan !== '' && !/^\d{1,6}$/.test(yuan);
  const errors = save.error === null ? [] : problemOf(save.error).errors;
  const errorOf = (field: string): string | undefined => errors.find((one) => one.field === field)?.message;
  const submit = (): void =>
    save.mutate({
      params: { path: { id: profile.id } },
      body: {
        skills: skills.split(/[、,，;；\n]/).filter((skill) => skill.trim() !== ''),
        divisions: divisions.map(({ code }) => code),
        kinds: [...kinds],
        payMonthMin: yuan === '' ? null : Number(yuan) * FEN,
        availableFrom: from === '' ? null : from,
      },
    });
  return (
    <form
      aria-label="修改技能和意愿"
      onSubmit={(event) => {
        event.preventDefault();
        if (!payWrong) submit();
      }}
    >
      <Refusal error={save.error} />
      <Field id="skills" label="技能" hint="用顿号隔开，例如：焊接、识图、气割" error={errorOf('skills')}>
        <textarea
          id="skills"
          className="wb-control"
          value={skills}
          aria-describedby={describedBy('skills')}
          onChange={(event) => setSkills(event.target.value)}
        />
      </Field>
      <SkillsFromText
        chosen={skills.split(/[、,，;；\n]/).map((skill) => skill.trim())}
        onTake={(label) =>
          setSkills(skills.trim() === '' ? label : `${skills.replace(/[、,，;；\s]+$/, '')}、${label}`)
        }
      />
      <Field id="divisions" label="愿意去的地点" error={errorOf('divisions')}>
        <CodePicker
          id="divisions"
          set="division"
          multiple
          chosen={divisions}
          onChange={(chosen) => setDivisions([...chosen])}
        />
      </Field>
      <fieldset className="desk-field desk-wished">
        <legend>意向</legend>
        {WISHED_KINDS.map((kind) => (
          <label key={kind} className="desk-check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds(target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))
              }
            />
            {WISHED_WORDS[kind]}
          </label>
        ))}
      </fieldset>
      <div className="desk-pair">
        <Field
          id="pay"
          label="期望月薪不低于（元）"
          hint="不填表示不限"
          error={payWrong ? '请填整数，例如 4000' : errorOf('payMonthMin')}
        >
          <input
            id="pay"
            className="wb-control"
            inputMode="numeric"
            value={pay}
            aria-invalid={payWrong}
            aria-describedby={describedBy('pay')}
            onChange={(event) => setPay(event.target.value)}
          />
        </Field>
        <Field id="available-from" label="可以到岗的日期" error={errorOf('availableFrom')}>
          <DateInput id="available-from" value={from} onChange={setFrom} />
        </Field>
      </div>
      <div className="desk-row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
