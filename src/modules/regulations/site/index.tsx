import type { ReactNode } from 'react';
import { DataTable, EmptyState, PageFrame, Section, Tag, type Column } from '#design/site';
import { civilDate, type CivilDate } from '#kernel/time';
import type { Language, SitePage } from '#platform/http';
import { activeRules } from '../active-rules.ts';
import {
  CONFIRMED_LABELS,
  LAYER_LABELS,
  SEVERITY_LABELS,
  SUBJECT_NAMES,
  SUBJECTS,
  type RuleWording,
  type Subject,
} from '../model.ts';

/** Whoever is judged by rules can read them. */
export const pages: SitePage[] = [
  {
    method: 'GET',
    path: '/regulations',
    right: 'site.read',
    render: async (ctx, { lang }) => {
      const today = civilDate(ctx.now);
      const groups: Group[] = [];
      for (const subject of SUBJECT_NAMES) {
        const { rules } = await activeRules(ctx.db, ctx.tenant.id, subject, today);
        groups.push({ subject, rules: rules.map(({ wording }) => wording) });
      }
      return {
        title: WORDS.title[lang],
        description: WORDS.lead[lang],
        element: <Regulations lang={lang} today={today} groups={groups} />,
      };
    },
  },
];

interface Group {
  readonly subject: Subject;
  readonly rules: readonly RuleWording[];
}

const WORDS = {
  title: { zh: '信息发布规则', en: 'Rules for what is published' },
  lead: {
    zh: '平台按下列规则检查要发布的信息。标“待核实”的条目还没有与原文核对。',
    en: 'What is published here is checked by these rules. Those “not confirmed yet” have not been compared with their source.',
  },
  told: {
    zh: '推荐岗位实习时，资料里看得出的按下列规定提示或排除；其余在签约前由学校和单位逐条核对。',
    en: 'Recommendations of internships go by these as far as the data tells; the rest is for school and firm to check before they sign.',
  },
  rule: { zh: '规则', en: 'Rule' },
  basis: { zh: '依据', en: 'Basis' },
  layer: { zh: '层级', en: 'Layer' },
  since: { zh: '起始日期', en: 'In force since' },
  otherwise: { zh: '不符合时', en: 'Otherwise' },
  state: { zh: '核实情况', en: 'Confirmed' },
  none: { zh: '目前没有适用的规则', en: 'No rules are in force at present' },
} as const;

const caption = (lang: Language, today: CivilDate): string =>
  lang === 'zh' ? `${today} 适用的规则` : `Rules in force on ${today}`;

interface RegulationsProps {
  readonly lang: Language;
  readonly today: CivilDate;
  readonly groups: readonly Group[];
}

function Regulations({ lang, today, groups }: RegulationsProps): ReactNode {
  return (
    <PageFrame lang={lang} title={WORDS.title[lang]} lead={<p>{WORDS.lead[lang]}</p>}>
      {groups.map(({ subject, rules }) => (
        <Section key={subject} id={subject} title={SUBJECTS[subject].label[lang]}>
          {!SUBJECTS[subject].checked && <p className="quiet">{WORDS.told[lang]}</p>}
          {rules.length === 0 ? (
            <EmptyState title={WORDS.none[lang]} />
          ) : (
            <DataTable
              caption={caption(lang, today)}
              columns={columns(lang, subject)}
              rows={rules}
              rowKey={({ id }) => id}
            />
          )}
        </Section>
      ))}
    </PageFrame>
  );
}

const columns = (lang: Language, subject: Subject): readonly Column<RuleWording>[] => [
  {
    key: 'rule',
    title: WORDS.rule[lang],
    cell: ({ title, message }) => (SUBJECTS[subject].checked ? title[lang] : message[lang]),
  },
  { key: 'basis', title: WORDS.basis[lang], cell: (rule) => <Basis rule={rule} /> },
  { key: 'layer', title: WORDS.layer[lang], cell: ({ layer }) => LAYER_LABELS[layer][lang] },
  { key: 'since', title: WORDS.since[lang], cell: ({ validFrom }) => validFrom },
  ...(SUBJECTS[subject].checked ? [otherwise(lang)] : []),
  { key: 'state', title: WORDS.state[lang], cell: ({ confirmed }) => <State lang={lang} confirmed={confirmed} /> },
];

const otherwise = (lang: Language): Column<RuleWording> => ({
  key: 'otherwise',
  title: WORDS.otherwise[lang],
  cell: ({ severity }) => SEVERITY_LABELS[severity][lang],
});

function Basis({ rule: { citation, sourceUrl } }: { readonly rule: RuleWording }): ReactNode {
  return sourceUrl === '' ? citation : <a href={sourceUrl}>{citation}</a>;
}

function State({ lang, confirmed }: { readonly lang: Language; readonly confirmed: boolean }): ReactNode {
  return confirmed ? (
    <Tag tone="success">{CONFIRMED_LABELS.yes[lang]}</Tag>
  ) : (
    <Tag tone="warning">{CONFIRMED_LABELS.no[lang]}</Tag>
  );
}
