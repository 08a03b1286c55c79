import type { FieldError } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { CREDIT_CODE_WORDS, creditCodeNeighbours, readCreditCode, whyNotCreditCode } from './credit-code.ts';
import { findByCreditCodes, type Identity } from './entities.ts';
import { IDENTIFIERS, kindFacts, type IdentifierKind, type OrganisationKind } from './kinds.ts';

export interface GivenIdentity {
  readonly creditCode: string | null;
  readonly identifier: { readonly kind: IdentifierKind; readonly text: string } | null;
}

/** By what an organisation is to be known, or what is wrong with it. A code that is wrong by one character gets a suggestion. */
export async function readIdentity(
  db: Db,
  tenant: TenantId,
  kind: OrganisationKind,
  given: GivenIdentity,
): Promise<Identity | readonly FieldError[]> {
  const creditCode = readCreditCode(given.creditCode ?? '');
  if (creditCode === '' && given.identifier !== null) return readIdentifier(kind, given.identifier);
  const problem = whyNotCreditCode(creditCode);
  if (problem === undefined) return { creditCode };
  const meant = problem === 'length' ? [] : await findByCreditCodes(db, tenant, creditCodeNeighbours(creditCode));
  return [{ field: 'creditCode', ...CREDIT_CODE_WORDS[problem] }, ...meant.map(suggestion)];
}

const suggestion = (one: { readonly name: string; readonly creditCode: string }): FieldError => ({
  field: 'creditCode',
  zh: `与“${one.name}”的代码 ${one.creditCode} 只差一处，请核对是否抄错`,
  en: `It differs in one place from ${one.creditCode}, the code of “${one.name}”. Check whether it was copied wrongly`,
});

function readIdentifier(
  kind: OrganisationKind,
  given: { readonly kind: IdentifierKind; readonly text: string },
): Identity | readonly FieldError[] {
  const text = given.text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
  const { pattern, hint, zh, en } = IDENTIFIERS[given.kind];
  if (!kindFacts(kind).identifiers.includes(given.kind))
    return [
      {
        field: 'identifier',
        zh: `这类机构不能用${zh}登记`,
        en: `This kind of organisation does not register by it: ${en}`,
      },
    ];
  if (!pattern.test(text))
    return [{ field: 'identifier', zh: `${zh}的格式不对：${hint.zh}`, en: `${en} is not well-formed: ${hint.en}` }];
  return { creditCode: null, identifierKind: given.kind, identifier: text };
}

export const isIdentity = (read: Identity | readonly FieldError[]): read is Identity => !Array.isArray(read);
