import type { FailureTexts } from '#kernel/errors';

export const vaultFailures: FailureTexts = {
  'vault.unknownKey': {
    status: 503,
    zh: '这项加密资料所用的密钥（{key}）不在本系统中，无法读取。请管理员恢复 secrets.json 或设置 SECRET_PREVIOUS；资料本身没有改动。',
    en: 'This field is sealed under key {key}, which this installation does not hold. Restore secrets.json or set SECRET_PREVIOUS; the data is untouched.',
  },
  'vault.tampered': {
    status: 500,
    zh: '这项加密资料校验不通过，可能被改动或放错了位置，已拒绝读取。请联系平台管理员。',
    en: 'This sealed field does not pass its check: it was changed or moved. It was not read. Please contact the operator.',
  },
  'vault.malformed': {
    status: 500,
    zh: '这项资料不是本系统封存的格式，已拒绝读取。请联系平台管理员。',
    en: 'This is not a field sealed by this system. It was not read. Please contact the operator.',
  },
};
