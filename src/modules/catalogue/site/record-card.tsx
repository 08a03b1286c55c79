import type { ReactNode } from 'react';
import { ResultCard } from '#design/site';
import type { Language } from '#platform/http';
import type { PublicRecord } from '../contract.ts';
import { inShort } from '../in-short.ts';
import { KIND_WORDS } from '../model.ts';
import { recordHref } from './addresses.ts';

interface RecordCardProps {
  readonly lang: Language;
  readonly record: PublicRecord;
  readonly level?: 2 | 3;
  readonly title?: ReactNode;
  readonly summary?: ReactNode;
  /** Why it stands here. */
  readonly reason?: ReactNode;
  /** On the owner's page its name would only repeat, on a shelf the kind. */
  readonly ownerless?: boolean;
  readonly kindless?: boolean;
  /** Of another region: its name, since when the copy stands as it does, and where it is read here. */
  readonly from?: { readonly region: string; readonly asOf: string; readonly href: string };
}

/** One record in a list. */
export function RecordCard({
  lang,
  record,
  level,
  title,
  summary,
  reason,
  ownerless,
  kindless,
  from,
}: RecordCardProps): ReactNode {
  const { facts, tags } = inShort(record.kind, record.detail, lang);
  const place = record.divisions
    .slice(0, 3)
    .map(({ label }) => label)
    .join(lang === 'zh' ? '、' : ', ');
  return (
    <ResultCard
      lang={lang}
      level={level}
      href={from?.href ?? recordHref(lang, record.kind, record.id)}
      title={title ?? record.title}
      state={kindless === true ? undefined : { text: KIND_WORDS[record.kind].name[lang], tone: 'ink' }}
      organisation={ownerless === true || record.owner.name === record.title ? undefined : record.owner.name}
      facts={[...new Set([...(place === '' ? [] : [place]), ...facts])].filter((fact) => fact !== record.owner.name)}
      reason={reason}
      summary={summary ?? (record.summary === '' ? undefined : record.summary.slice(0, 120))}
      tags={[...new Set(tags)].slice(0, 6)}
      confirmedOn={record.confirmedOn ?? undefined}
      source={from === undefined ? record.source : copyText(lang, from)}
    />
  );
}

const copyText = (lang: Language, { region, asOf }: { readonly region: string; readonly asOf: string }): string =>
  lang === 'zh' ? `${region}，副本更新于 ${asOf}` : `${region}, copy as of ${asOf}`;
