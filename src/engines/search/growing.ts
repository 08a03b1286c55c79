/** Typed arrays that double when they are full. */
export class Growing<Values extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  values: Values;
  length = 0;
  readonly #make: new (length: number) => Values;

  constructor(make: new (length: number) => Values, room = 1024) {
    this.#make = make;
    this.values = new make(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new this.#make(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }
}
