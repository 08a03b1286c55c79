/** Typed arrays in memory that worker threads can read without copying. */
interface Make<A> {
  new (buffer: SharedArrayBuffer): A;
  readonly BYTES_PER_ELEMENT: number;
}

interface Numbers {
  readonly length: number;
  set(from: ArrayLike<number>): void;
}

export const shared = <A>(make: Make<A>, length: number): A =>
  new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));

/** The same array, or a copy at least `length` long; doubled, so that many small steps cost little. */
export function grown<A extends Numbers & ArrayLike<number>>(make: Make<A>, array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = shared(make, Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
