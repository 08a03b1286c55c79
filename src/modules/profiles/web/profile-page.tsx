import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, RecordFrame } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, Page, Refusal, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Trail } from '../../history-card.tsx';
import { Related } from '../../related.tsx';
import { ClassCards } from './class-cards.tsx';
import { FittingListings } from './fitting-listings.tsx';
import { LearnerCards } from './learner-cards.tsx';
import { WishForm } from './wish-form.tsx';
import { EDUCATION_WORDS, KIND_WORDS, listTitle, payWish, places, wishes } from './words.ts';

type Profile = Schemas['Profile'];

/** Who it is, what they can do and look for, and the listings that fit, each with its reasons. */
export function ProfilePage(): ReactNode {
  const { id = '' } = useParams();
  const session = useSession();
  const query = api.useQuery('get', '/api/profiles/{id}', { params: { path: { id } } });
  const profile = query.data;
  return (
    <Page
      title={profile?.name ?? '档案'}
      above={[{ label: listTitle(session), href: '/app/profiles' }]}
      lead={
        profile &&
        [KIND_WORDS[profile.kind], profile.kind === 'class' && `${profile.headcount} 人`, `${profile.confirmedOn} 确认`]
          .filter(Boolean)
          .join(' · ')
      }
    >
      <Loaded query={query}>
        {(found) => (
          <RecordFrame
            lang="zh"
            state={{
              text: found.personalised ? '推荐已打开' : '推荐已关闭',
              tone: found.personalised ? 'success' : 'neutral',
            }}
            owner={
              found.abilities.edit ? (session.actor.organisation?.name ?? session.actor.name ?? '本人') : found.source
            }
            nextStep={found.personalised ? '资料有变化时修改，没有变化也定期确认' : '不参与推荐；需要时由本人打开'}
            related={
              <Related
                title={found.name}
                record={{ kind: 'profile', id: found.id, organisationId: found.organisationId }}
              />
            }
            timeline={
              <Trail
                objectId={found.id}
                instead={[{ id: 'confirmed', at: found.confirmedOn, title: '资料最近一次确认', by: found.source }]}
              />
            }
          >
            {has(session, 'class.read') && found.kind === 'class' && <ClassCards id={found.id} />}
            {has(session, 'class.read') && found.kind === 'learner' && <LearnerCards id={found.id} />}
            <Basis profile={found} />
            <FittingListings profile={found} />
          </RecordFrame>
        )}
      </Loaded>
    </Page>
  );
}

function Basis({ profile }: { readonly profile: Profile }): ReactNode {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <Card title="修改技能和意愿">
        <WishForm profile={profile} onDone={() => setEditing(false)} />
      </Card>
    );
  }
  return (
    <Card title="推荐所用的资料">
      <Facts
        facts={[
          ['专业', profile.major?.label],
          ['学历', profile.education && EDUCATION_WORDS[profile.education]],
          ['经验', profile.experienceYears === null ? null : `${profile.experienceYears} 年`],
          ['技能', profile.skills.join('、')],
          ['意向', wishes(profile)],
          ['愿意去的地点', places(profile)],
          ['期望月薪', payWish(profile)],
          ['可以到岗', profile.availableFrom],
          ['来源', profile.source],
        ]}
      />
      {profile.abilities.edit && <BasisActs profile={profile} onEdit={() => setEditing(true)} />}
    </Card>
  );
}

interface BasisActsProps {
  readonly profile: Profile;
  readonly onEdit: () => void;
}

/** Saving confirms: what has not changed is confirmed by one tap. */
function BasisActs({ profile, onEdit }: BasisActsProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const saved = async (words: string): Promise<void> => {
    message.success(words);
    await queries.invalidateQueries();
  };
  const confirm = api.useMutation('patch', '/api/profiles/{id}', { onSuccess: () => saved('已确认，日期已更新') });
  const personalise = api.useMutation('patch', '/api/profiles/{id}', {
    onSuccess: ({ personalised }) => saved(personalised ? '已打开推荐' : '已关闭推荐'),
  });
  const params = { path: { id: profile.id } };
  return (
    <div className="desk-basis-acts">
      <Refusal error={confirm.error ?? personalise.error} />
      <div className="desk-row">
        <Button onClick={onEdit}>修改技能和意愿</Button>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ params, body: {} })}>
          资料没有变化，确认
        </Button>
        {profile.abilities.personalise && (
          <Button
            loading={personalise.isPending}
            onClick={() => personalise.mutate({ params, body: { personalised: !profile.personalised } })}
          >
            {profile.personalised ? '关闭推荐' : '打开推荐'}
          </Button>
        )}
      </div>
    </div>
  );
}
