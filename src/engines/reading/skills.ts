/** Cells that list skills, often with benefits, size and nature of the employer mixed in. */
import type { EmployerNature, EmployerSize } from './employer.ts';
import { readEmployerNature, readEmployerSize } from './employer.ts';
import { readEducation } from './education.ts';
import { readExperience } from './experience.ts';
import { isPerk } from './perk-words.ts';
import type { Reading } from './reading.ts';
import { isBlank, readText, understood } from './reading.ts';

export interface Skills {
  readonly skills: readonly string[];
  readonly perks: readonly string[];
  readonly size?: EmployerSize;
  readonly nature?: EmployerNature;
  /** The token after the size of the employer, where sites put the industry. */
  readonly industry?: string;
  /** Tokens of education or experience and others that name no skill. */
  readonly others: readonly string[];
}

/** Terms whose slash is part of the name. */
const SLASHED =
  /\b(?:ci\/cd|tcp\/ip|pl\/sql|ui\/ux|ux\/ui|a\/b|c\/s|b\/s|i\/o|c\/c\+\+|tcp\/udp|gd\/t|html\/css|os\/2|r\/3|client\/server)\b/i;
const SIZE = /^(?:少于)?\d[\d,]*(?:-\d[\d,]*)?人(?:以上|以下)?$/;
const NATURE =
  /^(?:民营|国企|央企|合资|外商独资|股份制企业|上市公司|事业单位|国家机关|港澳台公司|代表处|社会团体|其它|其他|私营企业|外资.{0,6}|民营公司|已上市|律师事务所|医院|学校\/下级学院)$/;
const FUNDING = /^(?:未融资|不需要融资|天使轮|[A-D]\+?轮(?:及以上)?|已上市)$/i;

/** Lists are longer than single values. */
const LONGEST = 3000;

/** Order is kept, repetitions are dropped. Nothing is thrown away: every token is in one of the lists or fields. */
export const readSkills = (source: string): Reading<Skills> =>
  readText(
    source,
    (text) => {
      const tokens = tokensOf(text);
      const skills = new Set<string>();
      const perks = new Set<string>();
      const others = new Set<string>();
      let size: EmployerSize | undefined;
      let nature: EmployerNature | undefined;
      let industry: string | undefined;
      let afterSize = false;
      for (const token of tokens) {
        const followsSize = afterSize;
        afterSize = false;
        if (SIZE.test(token)) {
          size = readEmployerSize(token).value;
          afterSize = true;
        } else if (followsSize) industry = token;
        else if (NATURE.test(token)) nature = readEmployerNature(token).value;
        else if (isPerk(token)) perks.add(token);
        else if (isOther(token)) others.add(token);
        else skills.add(token);
      }
      const value: Skills = {
        skills: [...skills],
        perks: [...perks],
        others: [...others],
        ...(size === undefined ? {} : { size }),
        ...(nature === undefined ? {} : { nature }),
        ...(industry === undefined ? {} : { industry }),
      };
      const longest = Math.max(0, ...[...skills].map((skill) => skill.length));
      return understood(source, value, longest > 30 ? 0.5 : 0.9);
    },
    LONGEST,
  );

const isOther = (token: string): boolean =>
  token.length <= 10 &&
  (FUNDING.test(token) ||
    (/学历|本科|大专|中专|硕士|博士/.test(token) && readEducation(token).confidence > 0.9 && token.length <= 6) ||
    (/^(?:经验)?\d+(?:-\d+)?年|^经验|应届/.test(token) && readExperience(token).value !== undefined) ||
    /^(?:全国|其他|其它|不限)$/.test(token));

/** The strongest mark present splits; a slash or a space splits only where nothing else does. */
function tokensOf(text: string): string[] {
  const list = text.replace(/^\[|\]$/g, '').replace(/["'“”‘’](?=\s*(?:,|$))|(?<=^|,\s*)["'“”‘’]/g, '');
  const strong = /[|;、\n\t]/.test(list) ? /[|;、,\n\t]/ : /,/.test(list) ? /,/ : /·/.test(list) ? /·/ : undefined;
  const parts = strong === undefined ? weakly(list) : list.split(strong);
  return parts.map((part) => part.trim().replace(/^\d+[.)]\s*/, '')).filter((part) => part !== '' && !isBlank(part));
}

function weakly(text: string): string[] {
  if (text.includes('/') && !SLASHED.test(text)) return text.split('/');
  const words = text.split(/\s+/);
  // Chinese terms have no inner spaces; English ones do (Spring Boot), so those stay whole.
  const spaced =
    words.length > 1 &&
    words.every((word) => word.length <= 12) &&
    (words.some((word) => /[\u4E00-\u9FFF]/.test(word)) || words.length > 3);
  return spaced ? words : [text];
}
