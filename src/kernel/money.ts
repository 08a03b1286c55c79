/** Money is whole fen. It becomes yuan only where people read it. */
export type Fen = number;

export const yuan = (amount: number): Fen => Math.round(amount * 100);

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

export const formatYuan = (fen: Fen): string => plain.format(fen / 100);
