import { failure } from '#kernel/errors';
import type { UploadedFile } from '#kernel/contract';
import { withdrawLinks } from '#modules/notices';
import { readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { Download } from '#platform/http';
import { decide, learnerOf } from './decide.ts';
import { refreshHold } from './hold.ts';
import { CONSENT_LINK, getGuardianship, inviteAgain, requireMinor } from './invite-guardian.ts';
import { reachesLearner, schoolLearner } from './learners-of-school.ts';
import { MATTERS, type Document, type EndReason, type Guardianship, type Matter, type Relation } from './model.ts';
import { ensureGuardian, endGuardianship, insertGuardianship, setChecked } from './store.ts';

/** What the school does for its own learners; for others the guardianship is not there. */
export async function schoolGuardianship(ctx: Context, id: string): Promise<Guardianship> {
  const guardianship = await getGuardianship(ctx, id);
  if (!(await reachesLearner(ctx, await learnerOf(ctx, guardianship), 'guardian.edit')))
    throw failure('record.notFound');
  return guardianship;
}

export const resend = async (ctx: Context, id: string): Promise<void> =>
  inviteAgain(ctx, await schoolGuardianship(ctx, id));

/** 核对: seen in a document of the family, which is not copied. */
export async function checkGuardianship(ctx: Context, id: string, document: Document): Promise<void> {
  const guardianship = await schoolGuardianship(ctx, id);
  if (guardianship.state !== 'active') throw failure('guardian.notActive');
  await setChecked(ctx, id, document);
  await ctx.audit('guardian.check', { kind: 'guardianship', id }, { after: { document } });
  await refreshHold(ctx, await learnerOf(ctx, guardianship));
}

export interface Paper {
  readonly name: string;
  readonly phone: string;
  readonly relation: Relation;
  readonly document: Document;
  /** Matters by comma. */
  readonly granted: string;
}

/** 纸质同意: of somebody without a smartphone; the signed paper is kept as a scan. */
export async function recordPaper(
  ctx: Context,
  files: FileStore,
  profileId: string,
  paper: Paper,
  scan: UploadedFile,
): Promise<void> {
  const learner = await schoolLearner(ctx, profileId, 'guardian.edit');
  await requireMinor(ctx, learner);
  if ((await scanKind(files, scan.key)) === undefined) throw failure('guardian.scanKind');
  const contact = paper.phone.trim() === '' ? undefined : readContact(paper.phone);
  if (paper.phone.trim() !== '' && contact?.kind !== 'phone')
    throw failure('request.invalid', {}, [
      { field: 'phone', zh: '手机号不正确；没有手机的可以不填', en: 'Not a mobile number; may be left empty' },
    ]);
  const guardian = await ensureGuardian(ctx, { name: paper.name, phone: contact?.value ?? null });
  const id = await insertGuardianship(ctx, {
    learnerId: learner.id,
    guardianId: guardian.id,
    relation: paper.relation,
    paper: { document: paper.document, key: scan.key, name: scan.name },
  });
  if (id === undefined) throw failure('guardian.known');
  await ctx.audit(
    'guardian.recordPaper',
    { kind: 'guardianship', id },
    { after: { relation: paper.relation, document: paper.document } },
  );
  const granted = MATTERS.filter((matter) => paper.granted.split(',').includes(matter));
  await decide(ctx, await getGuardianship(ctx, id), granted, 'paper');
}

/** The paper says otherwise now: withdrawing needs no phone either. */
export async function decideOnPaper(ctx: Context, id: string, granted: readonly Matter[]): Promise<void> {
  const guardianship = await schoolGuardianship(ctx, id);
  if (guardianship.way !== 'paper') throw failure('guardian.notPaper');
  await decide(ctx, guardianship, granted, 'paper');
}

export async function endBySchool(
  ctx: Context,
  id: string,
  reason: Extract<EndReason, 'replaced' | 'mistaken'>,
): Promise<void> {
  const guardianship = await schoolGuardianship(ctx, id);
  if (guardianship.state === 'ended') throw failure('guardian.ended');
  await endGuardianship(ctx, id, reason);
  await withdrawLinks(ctx, { purpose: CONSENT_LINK, subject: { kind: 'guardianship', id } });
  await ctx.audit('guardian.end', { kind: 'guardianship', id }, { after: { reason } });
  await refreshHold(ctx, await learnerOf(ctx, guardianship));
}

export async function readEvidence(ctx: Context, files: FileStore, id: string): Promise<Download> {
  const { evidenceKey, evidenceName } = await schoolGuardianship(ctx, id);
  if (evidenceKey === null) throw failure('record.notFound');
  const kind = await scanKind(files, evidenceKey);
  await ctx.audit('guardian.readEvidence', { kind: 'guardianship', id });
  return new Download(evidenceName ?? '同意书', kind ?? 'application/octet-stream', await files.open(evidenceKey));
}

const KINDS: readonly (readonly [start: readonly number[], type: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
];

/** By what it begins with; a name proves nothing. */
async function scanKind(files: FileStore, key: string): Promise<string | undefined> {
  const source = await files.open(key);
  for await (const piece of source) {
    const bytes = piece as Uint8Array;
    source.destroy();
    return KINDS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
  }
  return undefined;
}
