import type { State } from '#design/workbench';
import type { Schemas } from '../../api.ts';

type Batch = Schemas['ImportBatch'];

export const BATCH_STATES: Readonly<Record<Batch['status'], State>> = {
  queued: { text: '等待处理', tone: 'info' },
  running: { text: '正在处理', tone: 'info' },
  checked: { text: '已检查，未提交', tone: 'warning' },
  committed: { text: '已提交', tone: 'success' },
  undone: { text: '已撤销', tone: 'neutral' },
  failed: { text: '没有成功', tone: 'danger' },
};

export const ORIGINS: Readonly<Record<Batch['mappingOrigin'], string>> = {
  guessed: '由平台根据列名和内容推测，请核对',
  remembered: '沿用上次为同样的表头指定的含义',
  given: '由您指定',
};

/** What stands above every page of imports. */
export const IMPORTS = { label: '导入', href: '/app/imports' } as const;
