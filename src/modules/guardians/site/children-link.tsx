import { DescriptionList, Notice, Prose, Section } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Link, LinkAct, LinkView, LinkVisit } from '#modules/notices';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { decide, learnerOf } from '../decide.ts';
import { standingOf } from '../hold.ts';
import { learnerWords } from '../invite-guardian.ts';
import { nameOf, type LearnerName } from '../learners-of-school.ts';
import { MATTER_LABELS, RELATION_LABELS, type Guardianship, type Matter } from '../model.ts';
import { mattersFor } from '../rules.ts';
import { childrenOf } from '../store.ts';
import { ChangeLater } from './consent-link.tsx';
import { MattersField, matterTexts, tickedOf, type MatterTexts } from './kit.tsx';

export const CHILDREN_LINK = 'guardian.page';

/** 监护人页面: all children of one guardian together, each with decisions of its own; one post saves them all. */
export const childrenLink: LinkAct = {
  purpose: CHILDREN_LINK,
  label: { zh: '监护人页面', en: 'Guardian’s page' },
  show: (ctx, link, visit) => childrenView(ctx, link, visit),
  perform: async (ctx, link, form, { lang }) => {
    const children = await childrenShown(ctx, link);
    for (const { guardianship } of children)
      await decide(ctx, guardianship, tickedOf(form, fieldOf(guardianship)), guardianship.way);
    return savedView(ctx, lang, await childrenShown(ctx, link));
  },
};

const fieldOf = ({ id }: Guardianship): string => `granted-${id}`;

interface Child {
  readonly guardianship: Guardianship;
  readonly name: LearnerName;
  readonly matters: readonly Matter[];
  readonly granted: readonly Matter[];
}

/** Those who have come of age since are no longer among them. */
async function childrenShown(ctx: Context, { subject }: Link): Promise<readonly Child[]> {
  const children: Child[] = [];
  for (const guardianship of await childrenOf(ctx, subject.id)) {
    const learner = await learnerOf(ctx, guardianship);
    const { band, words } = await standingOf(ctx, learner);
    if (band === 'adult') continue;
    const standing = words.find((word) => word.guardianship.id === guardianship.id)?.standing;
    const matters = mattersFor(band);
    const granted = matters.filter((matter) => standing?.get(matter)?.decision === 'granted');
    children.push({ guardianship, name: await nameOf(ctx, learner), matters, granted });
  }
  return children;
}

async function childrenView(ctx: Context, link: Link, { lang }: LinkVisit): Promise<LinkView> {
  const zh = lang === 'zh';
  const children = await childrenShown(ctx, link);
  const texts = await matterTexts(ctx);
  const title = zh ? '监护人页面' : 'Guardian’s page';
  if (children.length === 0)
    return {
      title,
      element: (
        <Prose>
          <p>{zh ? '现在没有需要您决定的学生。' : 'There is no learner for whom you decide at present.'}</p>
        </Prose>
      ),
      buttons: [{ label: zh ? '知道了' : 'All right' }],
    };
  return {
    title,
    element: (
      <Prose>
        <p>
          {zh
            ? '下面是您作为监护人的学生。取消勾选即撤回同意，保存后立即生效。'
            : 'These are the learners whose guardian you are. Taking away a tick withdraws the consent, at once when you save.'}
        </p>
      </Prose>
    ),
    fields: children.map((child) => (
      <ChildFields key={child.guardianship.id} lang={lang} child={child} texts={texts} />
    )),
    buttons: [{ label: zh ? '保存' : 'Save' }],
  };
}

interface ChildProps {
  readonly lang: Language;
  readonly child: Child;
  readonly texts: MatterTexts;
}

function ChildFields({ lang, child, texts }: ChildProps) {
  const { guardianship, name, matters, granted } = child;
  const who = [learnerWords(name.name), name.school].filter(Boolean).join(' · ');
  return (
    <Section id={`child-${guardianship.id}`} title={who}>
      <p className="hint">{RELATION_LABELS[guardianship.relation][lang]}</p>
      <MattersField
        lang={lang}
        name={fieldOf(guardianship)}
        label={lang === 'zh' ? `我同意（${who}）` : `I agree (${who})`}
        matters={matters}
        texts={texts}
        chosen={granted}
      />
    </Section>
  );
}

function savedView(ctx: Context, lang: Language, children: readonly Child[]): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? '已保存' : 'Saved',
    element: (
      <>
        <Notice lang={lang} tone="success" live title={`${zh ? '记录时间' : 'At'} ${civilMinute(ctx.now)}`} />
        {children.map(({ guardianship, name, matters, granted }) => (
          <Section key={guardianship.id} id={`child-${guardianship.id}`} title={learnerWords(name.name)}>
            <DescriptionList
              items={matters.map((matter) => ({
                term: MATTER_LABELS[matter][lang],
                description: granted.includes(matter) ? (zh ? '同意' : 'Agreed') : zh ? '不同意' : 'Not agreed',
              }))}
            />
          </Section>
        ))}
        <ChangeLater lang={lang} />
      </>
    ),
  };
}
