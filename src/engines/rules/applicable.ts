import type { CivilDate } from '#kernel/time';
import { LAYERS, type Wording } from './types.ts';

type Dated = Pick<Wording, 'validFrom' | 'validUntil'>;

/** Both ends count. */
export const periodCovers = ({ validFrom, validUntil }: Dated, date: CivilDate): boolean =>
  validFrom <= date && (validUntil === null || date <= validUntil);

/**
 * The wording of each code that counts on a date: among those whose period covers it the most local one, within a layer the
 * one that began last. A wording for a few months therefore gives way to the standing one again when it ends.
 */
export function applicableOn<W extends Dated & Pick<Wording, 'code' | 'layer'>>(
  wordings: readonly W[],
  date: CivilDate,
): readonly W[] {
  const chosen = new Map<string, W>();
  for (const wording of wordings) {
    if (!periodCovers(wording, date)) continue;
    const before = chosen.get(wording.code);
    if (before === undefined || outranks(wording, before)) chosen.set(wording.code, wording);
  }
  return [...chosen.values()];
}

function outranks<W extends Dated & Pick<Wording, 'layer'>>(one: W, other: W): boolean {
  const byLayer = LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer);
  return byLayer === 0 ? one.validFrom > other.validFrom : byLayer > 0;
}
