/** An expected failure: named, with the data its sentence needs. Anything else that is thrown is a defect and answers 500. */
export interface FieldError {
  /** Path of the field as the caller sent it, for example "pay.min" or "row 12/学历". */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

export type FailureData = Readonly<Record<string, string | number>>;

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly data: FailureData;
  readonly fields: readonly FieldError[];

  constructor(code: string, data: FailureData = {}, fields: readonly FieldError[] = []) {
    super(code);
    this.code = code;
    this.data = data;
    this.fields = fields;
  }
}

export const failure = (code: string, data?: FailureData, fields?: readonly FieldError[]): Failure =>
  new Failure(code, data, fields);

/** What a failure says to people and to HTTP. `{name}` in a sentence is filled from the failure's data. */
export interface FailureText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export type FailureTexts = Readonly<Record<string, FailureText>>;

export const sentence = (template: string, data: FailureData): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
