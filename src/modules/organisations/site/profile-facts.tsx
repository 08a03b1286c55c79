import type { ReactNode } from 'react';
import { DescriptionList, Notice } from '#design/site';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import type { FormerIdentity } from '../entities.ts';
import { IDENTIFIERS, kindLabel, SIZE_LABELS, type Organisation } from '../model.ts';
import { sitePath } from '../../site-form.tsx';

interface ProfileProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly organisation: Organisation;
  readonly formers: readonly FormerIdentity[];
}

/** 公开资料: what the register says, who compared it and when; no person is named. */
export function ProfileFacts({ lang, book, organisation, formers }: ProfileProps): ReactNode {
  const zh = lang === 'zh';
  const { kind, subkind, creditCode, division, industry, size, confirmedOn, source } = organisation;
  const names = formers.filter((one) => one.kind === 'name');
  const facts = [
    { term: zh ? '类别' : 'Kind', description: kindLabel(kind, subkind, lang) },
    { term: zh ? '统一社会信用代码' : 'Credit code', description: creditCode ?? identifierWords(lang, organisation) },
    { term: zh ? '所在地' : 'Place', description: division === null ? undefined : book.path('division', division) },
    { term: zh ? '行业' : 'Industry', description: industry === null ? undefined : book.label('industry', industry) },
    { term: zh ? '规模' : 'Size', description: size === null ? undefined : SIZE_LABELS[size][lang] },
    {
      term: zh ? '曾用名' : 'Former names',
      description:
        names.length === 0
          ? undefined
          : names.map((one) => `${one.value}（${zh ? '用至' : 'until'} ${one.usedUntil}）`).join(zh ? '；' : '; '),
    },
    { term: zh ? '资料来源' : 'Source', description: `${source} · ${confirmedOn}` },
  ];
  return (
    <DescriptionList
      items={facts.flatMap((one) => (one.description === undefined ? [] : [{ ...one, description: one.description }]))}
    />
  );
}

const identifierWords = (lang: Language, { identifierKind }: Organisation): string => {
  const known = identifierKind === null ? '' : IDENTIFIERS[identifierKind][lang];
  return lang === 'zh' ? `尚无（以${known}识别，经人工核验）` : `none yet (known by: ${known})`;
};

/** L4: the account says that its identity was verified, when and by whom; and how to object. */
export function VerifiedMark({ lang, organisation }: Pick<ProfileProps, 'lang' | 'organisation'>): ReactNode {
  const zh = lang === 'zh';
  const { state, verifiedOn, verifiedBy, id } = organisation;
  if (state !== 'verified') return null;
  const by = verifiedBy ?? (zh ? '平台' : 'the operator');
  return (
    <Notice lang={lang} tone="success" title={zh ? '身份已核验' : 'Identity verified'}>
      <p>
        {verifiedOn === null
          ? zh
            ? `由${by}核验。`
            : `By ${by}.`
          : zh
            ? `${verifiedOn} 由${by}对照登记信息和证照核验。`
            : `On ${verifiedOn} by ${by}, against the register and its licence.`}{' '}
        <a href={sitePath(lang, `/organisations/${id}/objection`)}>
          {zh ? '资料有误或被冒用？' : 'Wrong, or not who they say?'}
        </a>
      </p>
    </Notice>
  );
}
