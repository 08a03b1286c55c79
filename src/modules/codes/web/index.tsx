/** 代码选择 — the picker that every form with an official code uses. */
export { CodeName, useCodeName } from './code-name.tsx';
export { CodePicker, type CodeChoice } from './code-picker.tsx';
