import { cutText } from './table.ts';

/** A name that is harmless on every disk and in every header; Chinese stays as it is. */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (clean === '') return 'file';
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) ? `_${clean}` : clean;
  const extension = /\.[^.]{1,10}$/.exec(named)?.[0] ?? '';
  return `${cutText(named.slice(0, named.length - extension.length), 120)}${extension}`;
}

/** RFC 6266 with the RFC 8187 form beside a plain one: old clients read `filename`, all others the Chinese name. */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const safe = safeFileName(name);
  const plain = safe.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
