import type { ReactNode } from 'react';
import { KIND_WORDS, RECORD_KINDS } from '#contracts/catalogue';
import { Link } from '#design/workbench';
import { Page } from '../../desk.tsx';

/** The first question: what the organisation has. */
export const NewRecordPage = (): ReactNode => (
  <Page
    title="新建名录记录"
    above={[{ label: '我的名录', href: '/app/catalogue' }]}
    lead="名录记长期拥有的；眼下需要或提供什么，请“发布供求”。"
  >
    <section className="desk-kinds">
      <ul>
        {RECORD_KINDS.map((kind) => (
          <li key={kind}>
            <Link className="desk-kind" href={`/app/catalogue/new/${kind}`}>
              <strong>{KIND_WORDS[kind].name.zh}</strong>
              <span>{KIND_WORDS[kind].means.zh}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  </Page>
);
