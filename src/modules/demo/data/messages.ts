import type { NewMessage } from '#platform/context';
import type { Persona } from '../model.ts';
import type { DemoListing } from './listings.ts';

export interface DemoMessage extends Pick<NewMessage, 'key' | 'subject' | 'body' | 'link'> {
  readonly to: Persona;
  readonly hoursAgo: number;
}

/** What lies in the boxes of the demo accounts when they first sign in. */
export function makeMessages(listings: readonly DemoListing[], firmId: string): DemoMessage[] {
  const ofFirm = listings.map(({ listing }) => listing).filter((listing) => listing.organisationId === firmId);
  const returned = ofFirm.find(({ state }) => state === 'returned');
  const published = ofFirm.filter(({ state }) => state === 'published').slice(0, 2);
  const submitted = listings.filter(({ listing }) => listing.state === 'submitted').length;
  return [
    ...published.map(({ id, title }, at): DemoMessage => ({
      to: 'enterprise',
      key: `demo.published.${at}`,
      hoursAgo: 50 + at * 30,
      subject: `岗位“${title}”已发布`,
      body: '审核已通过，岗位已经公开，可以被检索到。',
      link: `/app/listings/${id}`,
    })),
    ...(returned === undefined
      ? []
      : [
          {
            to: 'enterprise',
            key: 'demo.returned',
            hoursAgo: 7,
            subject: `岗位“${returned.title}”被退回`,
            body: `请按以下意见修改后重新提交：\n${returned.returnedReasons.map(({ text }) => `· ${text}`).join('\n')}`,
            link: `/app/listings/${returned.id}`,
          } as const,
        ]),
    {
      to: 'bureau',
      key: 'demo.review',
      hoursAgo: 3,
      subject: `有 ${submitted} 条岗位等待审核`,
      body: '其中有的含有可能的限制性用语，审核页会标出依据。',
      link: '/app/listings?state=submitted',
    },
    {
      to: 'bureau',
      key: 'demo.vetting',
      hoursAgo: 26,
      subject: '有 2 家机构等待核验',
      body: '请核对统一社会信用代码和登记名称。',
      link: '/app/organisations?state=pending',
    },
    {
      to: 'school',
      key: 'demo.classes',
      hoursAgo: 20,
      subject: '请确认班级资料',
      body: '有班级的技能和意愿超过一个月没有确认，确认后推荐才准确。',
      link: '/app/profiles',
    },
    {
      to: 'learner',
      key: 'demo.welcome',
      hoursAgo: 5,
      subject: '您的资料已由学校建立',
      body: '请核对技能和意愿。您可以随时关闭个性化推荐，关闭后仍可照常检索。',
      link: '/account/profile',
    },
    {
      to: 'expert',
      key: 'demo.welcome',
      hoursAgo: 30,
      subject: '您的专家资料已建立',
      body: '请核对擅长的领域，信息有变化时随时修改。',
      link: '/account/profile',
    },
  ].map((message) => ({ ...message, key: `${message.key}.${message.to}` }) as DemoMessage);
}
