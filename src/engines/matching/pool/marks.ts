/**
 * What skills a row asks for, in one number that is read before the row itself: 26 bits on which the skills fall, one each, and six for how
 * many there are. Several may fall on one bit, so it says too much rather than too little.
 */
const BITS = 26;
const MOST = 63;

const bitOf = (skill: number): number => 1 << ((Math.imul(skill, 0x9e3779b1) >>> 7) % BITS);

export function markOf(skills: Uint32Array): number {
  let bits = 0;
  for (const skill of skills) bits |= bitOf(skill);
  return (bits | (Math.min(skills.length, MOST) << BITS)) >>> 0;
}

/** The most grains that shared skills can bring, by mark. */
export class SkillBound {
  /** Bits of the own skills, one for each skill. */
  private readonly bits: Uint32Array;
  private readonly byShare: Int32Array;
  private readonly all: number;

  /** @param grains of so many shared of so many asked */
  constructor(skills: readonly number[], grains: (shared: number, asked: number) => number) {
    this.bits = Uint32Array.from(skills, bitOf);
    const width = skills.length + 1;
    this.byShare = new Int32Array((MOST + 1) * width);
    for (let asked = 1; asked < MOST; asked++)
      for (let shared = 1; shared < width; shared++)
        this.byShare[asked * width + shared] = grains(Math.min(shared, asked), asked);
    this.all = grains(1, 1);
  }

  of(mark: number): number {
    const { bits } = this;
    if (bits.length === 0) return 0;
    const asked = mark >>> BITS;
    if (asked === MOST) return this.all;
    let shared = 0;
    for (let i = 0; i < bits.length; i++) if ((mark & bits[i]!) !== 0) shared += 1;
    return this.byShare[asked * (bits.length + 1) + shared]!;
  }
}

/** 专业大类 without the level, as `majorCloseness` compares them. */
const FIELDS = 20;
const GROUPS = 12;

/** On which bit of the trade mark a major falls. */
export const bitOfMajor = (code: string): number => 1 << ((Number(code.slice(0, 2)) || 0) % FIELDS);

/** On which an occupation falls: by 大类 and 中类. */
export const bitOfOccupation = (code: string): number =>
  1 << (FIELDS + ((Number(code.slice(0, 1)) * 100 + (Number(code.slice(2, 4)) || 0)) % GROUPS || 0));
