import type { FailureTexts } from '#kernel/errors';

export const approvalFailures: FailureTexts = {
  'approval.over': {
    status: 409,
    zh: '这件事项已经办结，不能再办理。请刷新查看结果。',
    en: 'This case is over. Reload to see how it ended.',
  },
  'approval.withApplicant': {
    status: 409,
    zh: '这件事项已退回申请人补正，等对方重新提交后再办理。',
    en: 'This case is with its applicant for correction.',
  },
  'approval.notReturned': {
    status: 409,
    zh: '这件事项没有被退回，不需要重新提交。',
    en: 'This case was not sent back.',
  },
  'approval.noRefusal': {
    status: 409,
    zh: '这类事项只能退回，不能作出不予通过的决定。',
    en: 'This kind is sent back, not refused.',
  },
  'approval.badStep': {
    status: 422,
    zh: '只能退回到申请人或以前的环节。',
    en: 'It can go back to the applicant or an earlier step only.',
  },
  'approval.decidedMeanwhile': {
    status: 409,
    zh: '{name}在 {at} 已经办理了这件事项（{verb}），您的操作没有生效。请刷新查看。',
    en: '{name} acted on this case at {at} ({verb}); yours had no effect. Please reload.',
  },
  'approval.notYours': {
    status: 403,
    zh: '这件事项现在不由您办理：已转给他人，或不在您的辖区和权限之内。',
    en: 'This case is not yours to decide now: it was handed on, or lies outside your territory or rights.',
  },
  'approval.notEligible': {
    status: 422,
    zh: '对方没有办理这件事项的权限，请选择列出的同事。',
    en: 'That person may not decide this case. Choose one of the colleagues listed.',
  },
  'approval.notYourSigner': {
    status: 409,
    zh: '对方已经签署，或这次加签不是您发起的，不能撤销。请刷新查看。',
    en: 'They have signed already, or it was not you who asked them. Please reload.',
  },
  'absence.notColleague': {
    status: 422,
    zh: '只能请本机构的经办人代办，请从名单中选择。',
    en: 'Only an editor or administrator of your own organisation can stand in for you.',
  },
  'absence.overlaps': {
    status: 409,
    zh: '这些天里已经有休假代办的安排，请先结束原来的。',
    en: 'You have named a stand-in for some of these days already. End that first.',
  },
  'absence.standInAway': {
    status: 409,
    zh: '对方这段时间也在休假（至 {until}），请另选同事。',
    en: 'That colleague is away as well, until {until}. Choose another one.',
  },
  'absence.over': { status: 409, zh: '这次代办已经结束。', en: 'This has ended already.' },
  'approval.notApplicant': {
    status: 403,
    zh: '只有申请人或申请单位的经办人可以撤回、催办。',
    en: 'Only the applicant or the applicant’s colleagues may do this.',
  },
  'approval.urgedAlready': {
    status: 409,
    zh: '已经催办过，办理人已收到。{on} 起可以再次催办。',
    en: 'They have been reminded already. You may remind again from {on} on.',
  },
  'approval.reasonMissing': { status: 422, zh: '请选择原因。', en: 'Please give a reason.' },
  'approval.unchecked': {
    status: 422,
    zh: '还有必须核对的项目没有勾选。',
    en: 'Something that must be checked is not ticked yet.',
  },
  'approval.tooManyAttachments': {
    status: 422,
    zh: '最多 {most} 份材料，请先移除不需要的。',
    en: 'At most {most} papers; remove some first.',
  },
  'approval.noDraft': { status: 404, zh: '没有草稿。', en: 'There is no draft.' },
  'approval.notActivable': {
    status: 422,
    zh: '草稿还不能启用，请按提示改正。',
    en: 'The draft cannot come into force yet.',
  },
};
