import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { Modal } from '#design/workbench';

interface LeaveGuardProps {
  readonly unsaved: boolean;
  /** Another address of the same form, where going is no leaving. */
  readonly stays?: (path: string) => boolean;
}

/** Nobody leaves with unsaved words unasked; another part of the same form is no leaving. */
export function LeaveGuard({ unsaved, stays }: LeaveGuardProps): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: { pathname } }) =>
      unsaved && pathname !== here.pathname && stays?.(pathname) !== true,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title="有修改还没有保存"
      okText="留下继续填写"
      cancelText="放弃修改并离开"
      closable={false}
      onOk={() => blocker.reset()}
      onCancel={() => blocker.proceed()}
    >
      <p>离开后，还没有保存的修改会丢失。</p>
    </Modal>
  );
}
