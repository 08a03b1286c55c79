interface Consequence {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly ends: boolean;
}

/** What becomes of one kind of thing when its organisation ends. */
export const consequenceWords = ({ key, label, count, ends }: Consequence, heir: string | undefined): string =>
  key === 'members'
    ? `${count} 名成员立即不能再以该机构身份办理业务，并收到通知。`
    : `${label}：${count} 项${heir === undefined || ends ? '结束' : `移交“${heir}”`}。`;
