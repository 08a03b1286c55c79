/** 代码选择 — the picker that every form with an official code uses. */
export { CodePicker, type CodeChoice } from './code-picker.tsx';
