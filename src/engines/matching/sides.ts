/**
 * Two interests become one score: the geometric mean √(a·b). It orders pairs as the product does, which on public two-sided decisions
 * beats either side alone, and it is 0 where one side has no interest at all (Neve & Palomares 2019; docs/decisions/040). Being
 * homogeneous of degree one it has one fair split (Euler, Aumann–Shapley): half to each side, within it by what each factor brought.
 * Amounts are whole grains, so that sums are exact in any order.
 */
export const GRAINS = 2 ** 20;

export const grainsOf = (weight: number, closeness: number): number => Math.floor(weight * closeness * GRAINS);

export const combine = (a: number, b: number): number => Math.floor(Math.sqrt(a * b));

/** `total` shared out by `amounts`, exactly: what rounding leaves goes to the greatest. */
export function shareOut(total: number, amounts: readonly number[]): number[] {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const shares = amounts.map((amount) => Math.floor((total * amount) / sum));
  shares[amounts.indexOf(Math.max(...amounts))]! += total - shares.reduce((all, share) => all + share, 0);
  return shares;
}
