import type { DefinitionContent } from '#modules/approvals';

const L4 = '五部门《关于规范网络平台招聘类信息发布的通知》（2026）机构账号核验';

/** 机构核验 as the product brings it along: one step, five working days. Each region may change it (审批流程). */
export const vettingDefinition = (right: 'organisation.vet' | 'organisation.vetOffice'): DefinitionContent => ({
  steps: [
    {
      name: { zh: '核验', en: 'Verification' },
      deciders: [{ right, level: 'territory', organisationId: null }],
      mode: 'any',
      workdays: 5,
      onTimeout: 'escalate',
    },
  ],
  reasons: [
    { code: 'nameMismatch', zh: '名称与登记信息不一致', en: 'The name differs from the register', field: 'name' },
    {
      code: 'codeMismatch',
      zh: '统一社会信用代码与机构不符',
      en: 'The credit code belongs to another organisation',
      field: 'creditCode',
    },
    { code: 'kindMismatch', zh: '机构类别选择有误', en: 'The kind is not right', field: 'kind' },
    { code: 'placeMismatch', zh: '所在地与登记地不符', en: 'The place differs from the register', field: 'division' },
    {
      code: 'licenceMissing',
      zh: '缺少营业执照或法人证书',
      en: 'The licence or certificate is missing',
      field: 'attachments',
    },
    {
      code: 'licenceUnclear',
      zh: '证照不清晰或已过期',
      en: 'The licence is unreadable or out of date',
      field: 'attachments',
    },
    {
      code: 'qualificationMissing',
      zh: '缺少该类机构应有的许可或资质',
      en: 'A permit of this kind is missing',
      field: 'attachments',
    },
    {
      code: 'authorityMissing',
      zh: '不能证明登记人可以代表该机构',
      en: 'Nothing shows that the person may act for it',
      field: 'attachments',
    },
    { code: 'duplicate', zh: '该机构已在平台登记', en: 'It is registered here already', field: 'name' },
    {
      code: 'ceased',
      zh: '登记状态为注销、吊销或异常',
      en: 'The register says that it has ceased',
      field: 'creditCode',
    },
  ],
  checklist: [
    {
      code: 'exists',
      zh: '登记信息真实存在，状态为存续',
      en: 'The register knows it, and it stands',
      citation: L4,
      required: false,
    },
    { code: 'name', zh: '名称与登记一致', en: 'The name agrees with the register', citation: L4, required: false },
    {
      code: 'scope',
      zh: '业务范围与登记一致',
      en: 'Its scope agrees with the register',
      citation: L4,
      required: false,
    },
    {
      code: 'qualification',
      zh: '资质按机构类别核对',
      en: 'Qualifications checked by kind',
      citation: L4,
      required: false,
    },
    { code: 'authority', zh: '登记人可以代表该机构', en: 'The person may act for it', citation: L4, required: false },
  ],
  phrases: ['资料与登记信息一致，同意。', '请上传加盖公章的证照复印件。', '请由法定代表人或授权人员登记。'],
  mayRefuse: true,
  skipSamePerson: true,
  resumeAt: 'first',
  correctionWorkdays: 10,
  copyTo: [],
});
