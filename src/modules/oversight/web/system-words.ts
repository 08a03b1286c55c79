import type { Schemas } from '../../api.ts';

type Key = Schemas['SystemState']['checks'][number]['key'];

interface Words {
  readonly title: string;
  readonly meaning: string;
  readonly todo: string;
}

/** What each check means, and what to do when it is not well; the long form is docs/operations.md. */
export const CHECK_WORDS: Readonly<Record<Key, Words>> = {
  database: {
    title: '数据库',
    meaning: '所有数据都在这里。',
    todo: '应答慢时看数据库服务器的负载与磁盘；内置数据库被杀会自行重启。',
  },
  worker: {
    title: '后台进程',
    meaning: '发通知、导入、封存操作记录都由它做，每分钟至少动一次。',
    todo: '确认 serve 或 worker 进程在运行，并看日志。',
  },
  queue: {
    title: '任务队列',
    meaning: '等着做的事，以及最早的一件等了多久。',
    todo: '等待超过 10 分钟：后台进程不够或被长任务占着；多次失败的，按任务名与编号在日志里找原因。',
  },
  index: {
    title: '检索索引',
    meaning: '公开页面能搜到的岗位数；启动时由数据库重建。',
    todo: '与已发布岗位数不符时重启进程。',
  },
  backup: {
    title: '最近的备份',
    meaning: '数据库、文件与密钥的一份副本。没有恢复过的备份不算备份。',
    todo: '设 BACKUP_KEEP 打开每日备份、BACKUP_PASSPHRASE 使密钥随备份保存，并把备份复制到另一台机器。',
  },
  channels: {
    title: '对外通知',
    meaning: '验证码、通知与办理链接经短信和邮件送出。',
    todo: '按 docs/operations.md 设置短信或 SMTP；没有它们，新人无法用手机号登录。',
  },
  scanner: {
    title: '恶意程序扫描',
    meaning: '上传的文件先经 ClamAV 检查再接收；发现的放入隔离文件夹。',
    todo: '用 CLAMD 写明 clamd 的地址；没有应答时上传会被拒绝，请先恢复它。',
  },
  calendar: {
    title: '工作日历',
    meaning: '办理期限按国务院办公厅公布的放假安排计算。',
    todo: '每年 11 月通知公布后，在“工作日历”录入下一年。',
  },
  disk: {
    title: '磁盘',
    meaning: '数据与备份所在磁盘的剩余空间。',
    todo: '低于 5 GB 时清理旧备份与日志，或扩容；写满会使数据库停下。',
  },
};

export const LEVEL_WORDS = { good: '正常', attention: '请留意', bad: '要处理' } as const;
