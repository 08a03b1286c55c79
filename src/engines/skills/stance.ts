import type { Stance } from './types.ts';

/** The words around a mention, as the rules ask for them. */
export interface Surroundings {
  /** From the beginning of the clause to the mention. */
  readonly before: string;
  /** From the mention to the end of the clause. */
  readonly after: string;
  /** The beginning of the next clause of the sentence. */
  readonly next: string;
  /** From the mention to the end of the sentence. */
  readonly rest: string;
  /** What stands as heading over the line (加分项). */
  readonly heading: string;
}

const WAIVED_BEFORE =
  /(?:不要求|不硬性要求|无需|无须|不需要?|不用|不必|不强制|不强求|不一定要|非必[须需]|不看重|有无|有没有|是否(?:有|会|持有|具备)|不论|无论|不管|会不会|懂不懂)(?!.*(?:但|只要|必须|要会|要有|要懂|须有|需会))/;
const WAIVED_AFTER =
  /^[^，。；]{0,14}?(?:不限|不作要求|不做要求|不要求|不是必[须需]|非必[须需]|不强制|可有可无|不硬性要求|无所谓|不是硬性)/;
const LACKING_BEFORE =
  /(?:没有|没|无|不会|不懂|不熟悉|不了解|未持有?|未取得|未接触过|尚未考取|还没考)(?:任何|相关|过|使用|操作)?[^，。；]{0,12}$/;
const LACKING_NEAR =
  /(?:没有|没|无|不会|不懂|不熟悉|不了解|未持有?|未取得|未接触过|尚未考取|还没考)(?:任何|相关|过|使用|操作)?$/;
const TURNED_AWAY = /勿扰|勿投|请勿|免谈|不予|不要来|别来|不招|不录用|不考虑|谢绝|不得上岗|禁止|严禁/;

const PREFERRED_WITHIN = /优先|者佳|为佳|更佳|尤佳|则佳|加分|最好|更好|从优|优先考虑/;
const PREFERRED_NEXT =
  /^\s*(?:者|的|人员|可|将|均|均可|可以|我们会|公司)?\s*(?:优先|更佳|尤佳|加分|更好|从优|薪资从优|待遇从优)/;
const PREFERRED_HEADING = /加分|优先|最好/;

const OFFERED_BEFORE =
  /(?:可以?学到?|学会|免费学习?|教你|教会|包教|带你学|手把手教|入职后?学习?|(?:协助|帮助|免费|统一|组织|安排|报销|负责|可|支持)(?:员工)?(?:考取|考|办理|取得|报考|培训|学习)|提供[^，。；]{0,4}|免费[^，。；]{0,4}|安排[^，。；]{0,4}|组织)$/;
const OFFERED_AFTER = /^[^，。；]{0,8}?(?:培训|学习|考证|取证|考取|课程|实训)/;
const OFFERED_PLAIN =
  /(?:学会|教会|教你|包教|手把手教|免费学习?|可以?学到?|考取|报考|免费考|可考|可以考|协助办理|统一办理)$/;

/** A table of ways to say it, the first that holds decides. */
const RULES: readonly (readonly [Stance, (at: Surroundings) => boolean])[] = [
  // 无证勿扰 says twice no: it is demanded.
  ['required', ({ before, rest }) => LACKING_BEFORE.test(before) && TURNED_AWAY.test(rest)],
  ['notRequired', ({ before }) => WAIVED_BEFORE.test(before)],
  ['notRequired', ({ after }) => WAIVED_AFTER.test(after)],
  ['notRequired', ({ before }) => LACKING_NEAR.test(before) || listOfLacking(before)],
  ['offered', ({ before }) => OFFERED_PLAIN.test(before)],
  ['offered', ({ before, after }) => OFFERED_BEFORE.test(before) && OFFERED_AFTER.test(after)],
  ['preferred', ({ before, after }) => PREFERRED_WITHIN.test(after) || /最好|优先(?!于)/.test(before)],
  ['preferred', ({ next }) => PREFERRED_NEXT.test(next)],
  ['preferred', ({ heading }) => PREFERRED_HEADING.test(heading)],
];

/** 不会A、B和C: what is lacking goes on through a list. */
const listOfLacking = (before: string): boolean =>
  /(?:没有|不会|不懂|不熟悉|不了解|未取得)[^，。；]{0,20}[、和或及与]\s*$/.test(before);

export const stanceOf = (at: Surroundings): Stance => RULES.find(([, holds]) => holds(at))?.[0] ?? 'required';
