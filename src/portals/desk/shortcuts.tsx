import type { ReactNode } from 'react';
import { Modal } from '#design/workbench';
import { useKeepPreferences, usePreferences } from '../../modules/desk-preferences.ts';
import { LIST_KEYS, PAGE_KEYS } from './list-keys.ts';

type Keys = readonly { readonly keys: readonly string[]; readonly about: string }[];

/** All keys of the workbench, and the switch for the single ones. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { shortcuts } = usePreferences().desk;
  const { keepDesk } = useKeepPreferences();
  return (
    <Modal open title="快捷键" footer={null} onCancel={onClose}>
      <KeyTable caption="任何地方" keys={PAGE_KEYS} />
      <KeyTable caption="列表里（不在输入框中时）" keys={LIST_KEYS} />
      <label className="desk-check desk-shortcuts-switch">
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={(event) => keepDesk({ shortcuts: event.target.checked })}
        />
        使用列表里的单键快捷键
      </label>
      <p className="wb-quiet">语音输入或读屏软件与单键冲突时，可以关闭；选择会记住。</p>
    </Modal>
  );
}

function KeyTable({ caption, keys }: { readonly caption: string; readonly keys: Keys }): ReactNode {
  return (
    <table className="desk-key-table">
      <caption>{caption}</caption>
      <tbody>
        {keys.map(({ keys: pressed, about }) => (
          <tr key={about}>
            <th scope="row">
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
