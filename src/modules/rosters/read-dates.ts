/** "2024级", "2024年9月", "24级", "2024" */
export function readEntryYear(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const found = /(?<!\d)((?:19|20)\d{2})(?!\d{3})/.exec(plain) ?? /^(\d{2})级/.exec(plain);
  if (found === null) return undefined;
  const year = Number(found[1]!.length === 2 ? `20${found[1]}` : found[1]);
  return year >= 1990 && year <= 2100 ? year : undefined;
}

/** "三年", "3", "2.5年", "五年一贯制", "3+2" */
export function readStudyMonths(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const sum = /^(\d)\+(\d)/.exec(plain);
  if (sum !== null) return (Number(sum[1]) + Number(sum[2])) * 12;
  const chinese = /^([一二两三四五六七八])/.exec(plain)?.[1];
  const years =
    chinese === undefined
      ? Number(/^\d+(?:\.\d+)?/.exec(plain)?.[0])
      : '_一二三四五六七八'.indexOf(chinese === '两' ? '二' : chinese);
  return Number.isFinite(years) && years > 0 && years <= 8 ? Math.round(years * 12) : undefined;
}
