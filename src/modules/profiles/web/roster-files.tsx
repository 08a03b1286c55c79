import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { has, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

const FILES = [
  { value: 'jyt/classes', label: '班级（教育管理信息数据项）' },
  { value: 'jyt/learners', label: '学生（教育管理信息数据项）' },
  { value: 'oneroster/manifest', label: 'OneRoster：manifest' },
  { value: 'oneroster/orgs', label: 'OneRoster：orgs' },
  { value: 'oneroster/academicSessions', label: 'OneRoster：academicSessions' },
  { value: 'oneroster/courses', label: 'OneRoster：courses' },
  { value: 'oneroster/classes', label: 'OneRoster：classes' },
  { value: 'oneroster/users', label: 'OneRoster：users' },
  { value: 'oneroster/enrollments', label: 'OneRoster：enrollments' },
];

/** 标准格式文件 for other systems of the school. */
export function RosterFiles(): ReactNode {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(FILES[0]!.value);
  const [purpose, setPurpose] = useState('');
  if (!has(session, 'roster.export')) return null;
  const download = (): void => {
    window.location.assign(`/api/school-files/${name}?${new URLSearchParams({ purpose: purpose.trim() }).toString()}`);
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>标准格式文件</Button>
      {open && (
        <Dialog
          title="导出标准格式文件"
          okText="导出"
          disabled={purpose.trim().length < 2}
          busy={false}
          error={undefined}
          onOk={download}
          onCancel={() => setOpen(false)}
        >
          <p>供本校的教务、学习平台读取。含学生姓名和学号，导出会留痕。</p>
          <Field id="roster-file" label="文件">
            <NativeSelect id="roster-file" value={name} options={FILES} onChange={setName} />
          </Field>
          <Field id="roster-purpose" label="用途" required hint="例如：同步到教学平台">
            <input
              id="roster-purpose"
              className="wb-control"
              maxLength={200}
              value={purpose}
              aria-describedby={describedBy('roster-purpose')}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </Field>
        </Dialog>
      )}
    </>
  );
}
