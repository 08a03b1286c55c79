/** 138****5678, z***@example.cn: enough to recognise one's own, too little to write to a stranger. */
export const maskContact = (contact: string): string =>
  contact.includes('@') ? contact.replace(/^(.)[^@]*/, '$1***') : contact.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');
