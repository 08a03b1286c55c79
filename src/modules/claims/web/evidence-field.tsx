import type { ReactNode } from 'react';
import { answer, client } from '../../api.ts';
import { describedBy, Field } from '../../desk-parts.tsx';

interface EvidenceFieldProps {
  readonly required?: boolean;
  readonly onChange: (file: File | undefined) => void;
}

export function EvidenceField({ required, onChange }: EvidenceFieldProps): ReactNode {
  return (
    <Field
      id="claim-file"
      label="依据"
      required={required}
      hint="PDF、JPG 或 PNG，最大 10 MB，例如营业执照、招聘章程、与原发布单位的关系说明。"
    >
      <input
        id="claim-file"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-describedby={describedBy('claim-file')}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    </Field>
  );
}

/** A file in a form, which the typed client knows only as text. */
export const uploadEvidence = (id: string, file: File): Promise<unknown> =>
  answer(
    client.POST('/api/claims/{id}/evidence', {
      params: { path: { id } },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
