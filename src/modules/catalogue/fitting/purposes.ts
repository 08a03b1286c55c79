import { valuesIn, type Detail, type ListingType } from '#contracts/kinds';
import type { RecordKind } from '../model.ts';
import { needsMetBy } from './fit-words.ts';

/** Which needs a stated service meets. */
const SERVES: Readonly<Partial<Record<RecordKind, Readonly<Record<string, readonly ListingType[]>>>>> = {
  expert: {
    consulting: ['research', 'service'],
    onSite: ['service'],
    research: ['research'],
    teaching: ['training', 'cooperation'],
    mentoring: ['cooperation'],
    assessment: ['service', 'training'],
    contest: ['training'],
    majors: ['cooperation'],
  },
  teacher: {
    staffTraining: ['training'],
    technical: ['service'],
    stationed: ['service', 'cooperation'],
    materials: ['cooperation', 'training'],
    contest: ['training'],
    taster: ['training'],
    village: ['training'],
    assessment: ['service', 'training'],
  },
};

/** What a record is there for; who says no service is taken for all that its kind may meet. */
export function purposesOf(kind: RecordKind, detail: Detail): readonly string[] {
  const stated = valuesIn(detail['services']).flatMap((service) => SERVES[kind]?.[service] ?? []);
  const forms = valuesIn(detail['cooperation']).map((form) => `form.${form}`);
  return [...new Set([...(stated.length > 0 ? stated : needsMetBy(kind)), ...forms])];
}

/** Who has one has all below it. */
const LADDERS = [
  ['seniorTitle', 'viceSeniorTitle', 'middleTitle'],
  ['seniorTechnician', 'technician', 'seniorWorker'],
] as const;
const TOPS: Readonly<Record<string, string>> = { academician: 'seniorTitle', chiefTechnician: 'seniorTechnician' };

/** 职称、技能等级 that an expert satisfies, in the values that needs ask by. Of others none is stated in such values. */
export function titlesOf(kind: RecordKind, detail: Detail): readonly string[] {
  if (kind !== 'expert') return [];
  const [level = ''] = valuesIn(detail['titleLevel']);
  const own = TOPS[level] ?? level;
  const below = LADDERS.flatMap((ladder) => {
    const at = (ladder as readonly string[]).indexOf(own);
    return at === -1 ? [] : ladder.slice(at);
  });
  return below.length === 0 ? [] : [...below, ...valuesIn(detail['roles'])];
}
