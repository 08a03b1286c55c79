import type { ListingType } from '#contracts/kinds';
import type { CodeBook } from '#modules/codes';
import { listedWords, majorLabels, piecesOf, tidy } from '#modules/listings';
import { fieldsOf } from '../fields.ts';
import { isPersonal, type CatalogueRecord, type RecordKind } from '../model.ts';

/** 可能帮得上的: which shelves are looked at for which need; read backwards, which needs a record may meet. A vacancy is answered by classes and people. */
export const SHELVES: Readonly<Record<ListingType, readonly RecordKind[]>> = {
  talent: [],
  cooperation: ['capability', 'base', 'expert'],
  research: ['expert', 'result', 'capability'],
  service: ['expert', 'capability', 'teacher'],
  training: ['teacher', 'expert', 'base'],
  facility: ['base'],
};

export const needsMetBy = (kind: RecordKind): ListingType[] =>
  (Object.keys(SHELVES) as ListingType[]).filter((type) => SHELVES[type].includes(kind));

/** What a record says of itself; the name of a person is no ability. */
export const recordWords = ({ kind, title, detail }: CatalogueRecord, codes: CodeBook): readonly string[] =>
  tidy([
    ...listedWords(fieldsOf(kind), detail),
    ...majorLabels(codes, detail['majors']),
    ...(isPersonal(kind) ? [] : piecesOf(title)),
  ]);
