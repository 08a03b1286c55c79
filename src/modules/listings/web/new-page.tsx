import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { kindWords, SIDE_LABELS, SIDES, TYPES, type Side } from '#contracts/kinds';
import { Link } from '#design/workbench';
import { Page } from '../../desk.tsx';
import { TemplateButton } from './template-button.tsx';

const QUESTIONS: Readonly<Record<Side, string>> = {
  need: '我们需要……',
  offer: '我们能提供……',
};

/** The first question of publishing: from which side, and of which kind; each card says what belongs there. */
export function NewPage(): ReactNode {
  const [address] = useSearchParams();
  const offerFirst = address.get('side') === 'offer';
  return (
    <Page
      title="发布供求"
      above={[{ label: '我的供求', href: '/app/listings' }]}
      actions={<TemplateButton />}
      lead="先选要发布哪一种。选定后不能更换；填写的内容会自动保存为草稿。"
    >
      {(offerFirst ? SIDES.toReversed() : SIDES).map((side) => (
        <section key={side} className="desk-kinds" aria-labelledby={`kinds-${side}`}>
          <h2 id={`kinds-${side}`}>
            {QUESTIONS[side]}
            <span className="wb-quiet">{SIDE_LABELS[side].zh}</span>
          </h2>
          <ul>
            {TYPES.map((type) => (
              <li key={type}>
                <KindCard type={type} side={side} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function KindCard({ type, side }: { readonly type: (typeof TYPES)[number]; readonly side: Side }): ReactNode {
  const { name, means, example } = kindWords(type, side);
  return (
    <Link className="desk-kind" href={`/app/listings/new/edit?type=${type}&side=${side}`}>
      <strong>{name.zh}</strong>
      <span>{means.zh}</span>
      <span className="wb-quiet">{`例：${example.zh}`}</span>
    </Link>
  );
}
