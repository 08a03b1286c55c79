import { createHash, randomBytes } from 'node:crypto';

export const LINK_PATH = '/a/';

/** 128 bits at random; of it only the hash is kept. */
export const newToken = (): string => randomBytes(16).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
const TOKEN = /^[\w-]{22}$/;
export const isToken = (text: string): boolean => TOKEN.test(text);
