import type { ReactNode } from 'react';
import { Button, Link } from '#design/workbench';
import type { Session } from '../../modules/desk.tsx';

/** Officers and administrators who came in by one factor: the page of the site that leads on, and back to here. */
export function NeedsFactor({ session }: { readonly session: Session }): ReactNode {
  const { pathname, search } = window.location;
  const next = encodeURIComponent(pathname + search);
  return (
    <main className="desk-broken">
      <h1>还差一步：第二道验证</h1>
      <p>
        {`${session.actor.name ?? ''}，以“${session.actor.organisation?.name ?? '主管部门'}”的身份办理之前，除验证码或密码外还要第二道验证（通行密钥或动态口令）。设置一次即可，完成后回到这里。`}
      </p>
      <p>
        <Button type="primary" href={`/account/second-factor?next=${next}`}>
          设置或完成第二道验证
        </Button>
      </p>
      <p>
        <Link href="/account">我的账户</Link>
      </p>
    </main>
  );
}
