import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { App } from '#design/workbench';
import { answer, client, problemOf, type ApiProblem } from '../../api.ts';
import type { Draft } from './use-draft.ts';
import { ASKED_FIRST } from './words.ts';

/** Saves what is open, then hands it to the reviewers. */
export function useSubmit(draft: Draft): {
  readonly busy: boolean;
  readonly refused: ApiProblem | undefined;
  readonly run: () => void;
} {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ readonly problem: ApiProblem; readonly version: number }>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const saved = await draft.flush();
    if (saved !== undefined) {
      try {
        const { state } = await answer(
          client.POST('/api/managed-listings/{id}/actions', {
            params: { path: { id: saved.id } },
            body: { verb: 'submit', version: saved.version },
          }),
        );
        message.success(state === 'submitted' ? '已提交审核' : ASKED_FIRST);
        await queries.invalidateQueries();
        await navigate(`/listings/${saved.id}`);
        return;
      } catch (error) {
        setRefused({ problem: problemOf(error), version: saved.version });
      }
    }
    setBusy(false);
  };
  // What was refused has been changed since: the findings of the new version say what is left.
  const standing = refused !== undefined && refused.version === draft.stored?.version ? refused.problem : undefined;
  return { busy, refused: standing, run: () => void run() };
}
