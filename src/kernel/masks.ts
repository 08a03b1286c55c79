/** 脱敏: enough to recognise one's own, too little to find or write to a stranger. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** Birth date and sequence number stay hidden: 211***********123X → 211*************3X. */
export const maskIdentityNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 5))}${number.slice(-2)}`;

/** The year alone. */
export const maskDate = (date: string): string => `${date.slice(0, 4)}-**-**`;

/** 张**, whatever the length of the name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;
