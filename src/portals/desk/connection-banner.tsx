import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

/** Says at once that nothing can be saved now, before somebody finds out by pressing. */
export function ConnectionBanner(): ReactNode {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className="desk-offline">
          <strong>网络已断开</strong>
          <span>填写的内容还在这个页面上，请不要关闭；网络恢复后再保存。</span>
        </p>
      )}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
