import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { Tenant } from '#platform/context';
import type { HeldRecords } from '#platform/personal-data';
import type { HeldBy } from './copy-personal-data.ts';
import { BASIS_LABELS, type Processing } from './model.ts';

interface CopyProps {
  readonly lang: 'zh' | 'en';
  readonly mark: string;
  readonly at: string;
  readonly region: Pick<Tenant, 'nameZh' | 'nameEn'>;
  readonly held: readonly HeldBy[];
  readonly processing: readonly Processing[];
}

/** A page that stands alone: it is read from a download folder, without us. */
const STYLE = `body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2733}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #ccd3db;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}.mark{color:#56606c}`;

export const renderCopy = (props: CopyProps): string => `<!doctype html>${renderToStaticMarkup(<Copy {...props} />)}`;

function Copy({ lang, mark, at, region, held, processing }: CopyProps): ReactNode {
  const zh = lang === 'zh';
  const title = zh ? '我的个人信息' : 'My personal data';
  return (
    <html lang={zh ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p className="mark">{mark}</p>
        <p>
          {zh
            ? `${region.nameZh}平台截至 ${at} 保存的与您有关的信息。`
            : `Held about you in ${region.nameEn} at ${at}.`}
        </p>
        {held.map(({ holder, records }) => (
          <section key={holder.name}>
            <h2>{holder.title[lang]}</h2>
            {records.every(({ rows }) => rows.length === 0) ? (
              <p>{zh ? '没有' : 'Nothing'}</p>
            ) : (
              records
                .filter(({ rows }) => rows.length > 0)
                .map((one, index) => <Records key={index} lang={lang} records={one} />)
            )}
          </section>
        ))}
        <h2>{zh ? '为什么处理、依据什么' : 'Why, and on what grounds'}</h2>
        <table>
          <thead>
            <tr>
              <th>{zh ? '信息' : 'Data'}</th>
              <th>{zh ? '用途' : 'Purpose'}</th>
              <th>{zh ? '依据' : 'Basis'}</th>
            </tr>
          </thead>
          <tbody>
            {processing.map((entry) => (
              <tr key={entry.code}>
                <td>{entry.data[lang]}</td>
                <td>{entry.purpose[lang]}</td>
                <td>{BASIS_LABELS[entry.basis][lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Records({ lang, records }: { readonly lang: 'zh' | 'en'; readonly records: HeldRecords }): ReactNode {
  const fields = Object.entries(records.fields);
  return (
    <table>
      <caption>{records.title[lang]}</caption>
      <thead>
        <tr>
          {fields.map(([field, words]) => (
            <th key={field}>{words[lang]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.rows.map((row, index) => (
          <tr key={index}>
            {fields.map(([field]) => (
              <td key={field}>{shown(row[field] ?? null, lang)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shown = (value: string | number | boolean | null, lang: 'zh' | 'en'): string => {
  if (typeof value !== 'boolean') return value === null ? '' : String(value);
  return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
};
