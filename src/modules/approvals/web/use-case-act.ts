import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from '#design/workbench';

/** An act on a case: says that it was done, closes what was open, and reads everything anew. */
export function useCaseAct<Input>(send: (input: Input) => Promise<unknown>, done: string, onDone: () => unknown) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      message.success(done);
      await onDone();
      await queries.invalidateQueries();
    },
  });
}
