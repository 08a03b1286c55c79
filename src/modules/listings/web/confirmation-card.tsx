import type { ReactNode } from 'react';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { AskedActs } from '#pages/delegations';
import { has, minuteOf, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { waitsWord } from './words.ts';

type Confirmation = NonNullable<Schemas['ManagedListing']['confirmation']>;

/** 请委托方确认: whoever asked may ask again or take it back; whoever was asked goes and answers. */
export function ConfirmationCard({ confirmation }: { readonly confirmation: Confirmation }): ReactNode {
  const session = useSession();
  const { id, askedAt, delegate, asked, urge } = confirmation;
  const mayAnswer = !asked && has(session, 'delegation.confirm');
  return (
    <Card title={waitsWord(session)}>
      <p>{`“${delegate}”已于 ${minuteOf(askedAt)} 请${mayAnswer ? '贵单位' : '委托方'}确认；确认之后才进入审核，不确认就不会提交。`}</p>
      {asked && <AskedActs id={id} urge={urge} />}
      {mayAnswer && (
        <Link className="desk-link desk-target" href={`/app/confirmations/${id}`}>
          去确认或不同意
        </Link>
      )}
    </Card>
  );
}
