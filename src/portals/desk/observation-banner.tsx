import type { ReactNode } from 'react';
import { answer, api, client } from '../../modules/api.ts';
import { minuteOf } from '../../modules/desk.tsx';

/** With whose eyes, why and until when: on every page while a supporter looks. */
export function ObservationBanner(): ReactNode {
  const { data } = api.useQuery('get', '/api/support/observation', {});
  const back = async (): Promise<void> => {
    await answer(client.DELETE('/api/support/observation'));
    window.location.assign('/app/support');
  };
  const running = data?.observation;
  return (
    <p className="desk-demo" role="status">
      <strong>只读查看</strong>
      <span>
        {running === null || running === undefined
          ? '您正以他人的视角查看，不能办理，也不能下载。'
          : `您（${running.supporter}）正以“${running.name}”的视角查看，不能办理，也不能下载；${minuteOf(running.endsAt).slice(-5)} 自动结束。已告知对方。`}
        <button type="button" className="desk-act" onClick={() => void back()}>
          结束查看
        </button>
      </span>
    </p>
  );
}
