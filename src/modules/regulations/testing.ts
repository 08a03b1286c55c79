import type { ListingFacts } from './model.ts';

/** A listing of a verified employer that states everything; tests take something away. */
export const soundListing: ListingFacts = {
  listingType: 'talent',
  side: 'need',
  detail: null,
  title: '数控车工',
  employerName: '青岚精密轴承有限公司',
  employerVerified: true,
  headcount: 3,
  requirements: '机械类专业，会看零件图。',
  description: '操作数控车床，加工轴类零件，填写首件检验记录。',
  education: '中职',
  experience: '不限',
  place: '云溪市高新区',
  payStated: true,
  payNegotiable: false,
  payMonthLow: 5000,
  employed: true,
  wageFloorLow: 1700,
  wageFloorHigh: 2100,
  wageFloorConfirmed: false,
  validFrom: '2026-11-01',
  validUntil: '2026-12-31',
  unclaimed: false,
  sourceName: null,
  forms: null,
  agreementType: null,
  practiceShare: null,
  trainingYears: null,
  internshipMonths: null,
  subsidy: null,
  insurance: null,
  licences: null,
  minorsWelcome: null,
};

/** The same taken over from another site. */
export const soundRepost: ListingFacts = {
  ...soundListing,
  unclaimed: true,
  employerVerified: null,
  sourceName: '云溪人才网',
};
