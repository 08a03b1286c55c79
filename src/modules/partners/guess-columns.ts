import { guessByPatterns } from '#modules/imports';
import type { PartnerField } from './model.ts';

/** Column names as schools and associations write them; the first pattern that fits names the field. */
const HEADERS: readonly (readonly [PartnerField, RegExp])[] = [
  ['creditCode', /信用代码|机构代码|税号|^uscc$|credit ?code/i],
  ['agreementNo', /(?:协议|合同|文本)(?:编?号|编码)|编号$/],
  ['contactPhone', /电话|手机|联系方式|phone|tel/i],
  ['contactName', /联系人|负责人|对接人|contact/i],
  ['kind', /(?:单位|机构|合作方|企业)?(?:类别|类型)$|^kind$/i],
  ['majors', /专业|major/i],
  ['forms', /合作(?:形式|方式|内容|模式|项目|类型)|form/i],
  ['standing', /(?:合作|协议|履约|履行)?(?:状态|情况|进展)$|是否(?:有效|在合作|履约)/],
  ['startedOn', /(?:合作|协议|有效期|期限|签约).*(?:起|自|始|开始)(?:时间|日期)?$/],
  ['endsOn', /到期|截止|终止|结束|有效期至|.*(?:期限?|时间)止$|until|^end/i],
  ['span', /(?:合作|协议|合同)?(?:期限|起止(?:时间|日期)?|有效期)$/],
  ['startedOn', /(?:合作|签约|签订|协议|起始|开始).*(?:时间|日期|年份?|开始|起)$|^起始|since|start/i],
  ['industry', /行业|industry/i],
  ['size', /规模|size/i],
  ['place', /所在地|地区|区县|地址|属地|place|address/i],
  ['source', /来源|出处|source/i],
  ['note', /备注|说明|note|remark/i],
  ['name', /(?:单位|企业|公司|机构|合作方|甲方|乙方)(?:全称|名称)?$|^名称$|^name$|合作(?:单位|企业|机构)/i],
];

export const guessColumns = guessByPatterns(HEADERS);
